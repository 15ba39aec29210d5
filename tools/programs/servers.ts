import { existsSync } from 'node:fs';
import { canInstall, install } from './debian.ts';

/** The real servers that a team's engines are tested on: where their programs lie, and the Debian packages that bring them. */
const servers = {
  apache: { programs: ['/usr/sbin/apache2', '/usr/sbin/httpd'], packages: ['apache2-bin'] },
  nats: { programs: ['/usr/sbin/nats-server', '/usr/bin/nats-server', '/usr/local/bin/nats-server'], packages: ['nats-server'] },
  /** Its WebDAV is a module of its own. */
  nginx: { programs: ['/usr/lib/nginx/modules/ngx_http_dav_ext_module.so'], packages: ['nginx-light', 'libnginx-mod-http-dav-ext'] },
} as const;
export type ServerName = keyof typeof servers;

/** The program of a server on this machine, or `undefined`. */
export function lookForServer(name: ServerName): string | undefined {
  return servers[name].programs.find((file) => existsSync(file));
}

/** Installs the servers that are missing where that is possible; elsewhere says what to install, and their tests say that they skip. */
export function ensureServers(): void {
  const missing = (Object.keys(servers) as ServerName[]).filter((name) => lookForServer(name) === undefined);
  if (missing.length === 0) return;
  const packages = missing.flatMap((name) => [...servers[name].packages]);
  if (canInstall()) install(packages);
  else console.error(`Without ${missing.join(' and ')}, the tests on real servers skip. On Debian: apt-get install ${packages.join(' ')}`);
}
