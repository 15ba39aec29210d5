import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lookForServer } from '../../programs/servers.ts';
import { passwordFile } from './logins.ts';
import { freePort, stopped, untilOpen } from './process.ts';

const program = lookForServer('apache');
const modules = ['/usr/lib/apache2/modules', '/usr/lib/httpd/modules'].find((folder) => existsSync(folder));

/** Why there is no Apache to test with; `undefined` when there is one. */
export const noApache = program === undefined || modules === undefined ? 'no Apache with mod_dav on this machine' : undefined;

export interface Apache {
  /** The team's folder, with a slash. */
  readonly address: string;
  /** Where its files lie. */
  readonly folder: string;
  stop(): Promise<void>;
}

const needed = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic', 'dav', 'dav_fs', 'dav_lock'];

/** Writing below a path is for some; reading is for whoever has a login. */
const onlyTo = (below: string, users: string) => [
  `<Location ${below}>`,
  // What stands here replaces the folder's own requirement, for reading too.
  '  <Limit GET HEAD OPTIONS PROPFIND>',
  '    Require valid-user',
  '  </Limit>',
  '  <LimitExcept GET HEAD OPTIONS PROPFIND>',
  `    Require user ${users}`,
  '  </LimitExcept>',
  '</Location>',
];

function config(folder: string, port: number): string {
  const load = needed
    .filter((name) => existsSync(`${modules}/mod_${name}.so`))
    .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`);
  const user = process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : [];
  return [
    ...load,
    ...user,
    `ServerRoot ${folder}`,
    'ServerName 127.0.0.1',
    `Listen 127.0.0.1:${port}`,
    `PidFile ${folder}/pid`,
    `ErrorLog ${folder}/error.log`,
    `DocumentRoot ${folder}/files`,
    `DavLockDB ${folder}/locks/db`,
    'LimitRequestBody 0',
    '<Directory />',
    '  Require all denied',
    '</Directory>',
    `<Directory ${folder}/files>`,
    '  Dav On',
    '  AuthType Basic',
    '  AuthName team',
    `  AuthUserFile ${folder}/users`,
    '  Require valid-user',
    '</Directory>',
    ...onlyTo('/team', 'lea emma paul'),
    ...onlyTo('/team/documents', 'lea'),
    ...onlyTo('/team/team', 'lea emma paul noe'),
    '',
  ].join('\n');
}

/** Starts an Apache of its own on a free port, with three who write and a reader; only lea may write documents. `disk`: where its files lie. */
export async function startApache(disk?: string): Promise<Apache> {
  if (program === undefined) throw new Error(noApache);
  const folder = mkdtempSync(path.join(tmpdir(), 'diapason-apache-'));
  if (disk !== undefined) symlinkSync(disk, path.join(folder, 'files'));
  for (const part of ['', 'files', 'files/team', 'files/team/log', 'files/team/documents', 'files/team/team', 'locks']) {
    mkdirSync(path.join(folder, part), { recursive: true });
    chmodSync(path.join(folder, part), 0o777);
  }
  writeFileSync(path.join(folder, 'users'), passwordFile());
  const port = await freePort();
  writeFileSync(path.join(folder, 'conf'), config(folder, port));
  const child: ChildProcess = spawn(program, ['-f', path.join(folder, 'conf'), '-DFOREGROUND'], { stdio: ['ignore', 'ignore', 'inherit'] });
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
