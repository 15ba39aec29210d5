import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { passwordFile } from './logins.ts';
import { freePort, stopped, untilOpen } from './process.ts';

const program = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((file) => existsSync(file));
const davExt = ['/usr/lib/nginx/modules', '/usr/local/lib/nginx/modules']
  .map((folder) => path.join(folder, 'ngx_http_dav_ext_module.so'))
  .find((file) => existsSync(file));

/** Why there is no nginx to test with; `undefined` when there is one. */
export const noNginx = program === undefined || davExt === undefined ? 'no nginx with ngx_http_dav_ext_module on this machine' : undefined;

function config(folder: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${folder}/temp;`);
  return [
    `load_module ${davExt};`,
    ...(process.getuid?.() === 0 ? ['user www-data;'] : []),
    'daemon off;',
    'worker_processes 1;',
    `pid ${folder}/pid;`,
    `error_log ${folder}/error.log;`,
    'events {}',
    'http {',
    '  access_log off;',
    ...temporary,
    '  server {',
    `    listen 127.0.0.1:${port};`,
    `    root ${folder}/files;`,
    '    client_max_body_size 0;',
    '    auth_basic team;',
    `    auth_basic_user_file ${folder}/users;`,
    '    dav_methods PUT DELETE MKCOL;',
    '    dav_ext_methods PROPFIND OPTIONS;',
    '    dav_access user:rw group:r all:r;',
    '    location /team/documents/ {',
    `      limit_except GET PROPFIND OPTIONS { auth_basic leads; auth_basic_user_file ${folder}/leads; }`,
    '    }',
    '    location /team/ {',
    `      limit_except GET PROPFIND OPTIONS { auth_basic writers; auth_basic_user_file ${folder}/writers; }`,
    '    }',
    '  }',
    '}',
    '',
  ].join('\n');
}

/** Starts an nginx of its own on a free port, with the same users and rights as the Apache. */
export async function startNginx(): Promise<{ readonly address: string; readonly folder: string; stop(): Promise<void> }> {
  if (program === undefined) throw new Error(noNginx);
  const folder = mkdtempSync(path.join(tmpdir(), 'diapason-nginx-'));
  for (const part of ['', 'files', 'files/team', 'files/team/log', 'files/team/documents', 'files/team/team', 'temp']) {
    mkdirSync(path.join(folder, part), { recursive: true });
    chmodSync(path.join(folder, part), 0o777);
  }
  writeFileSync(path.join(folder, 'users'), passwordFile());
  writeFileSync(path.join(folder, 'writers'), passwordFile(['lea', 'emma', 'paul']));
  writeFileSync(path.join(folder, 'leads'), passwordFile(['lea']));
  const port = await freePort();
  writeFileSync(path.join(folder, 'conf'), config(folder, port));
  const child: ChildProcess = spawn(program, ['-c', path.join(folder, 'conf'), '-e', path.join(folder, 'error.log')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilOpen(port, child);
  return {
    address: `http://127.0.0.1:${port}/team/`,
    folder: path.join(folder, 'files/team'),
    async stop() {
      await stopped(child, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
