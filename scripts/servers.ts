import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What the team's tests run against, beside the browsers, and the Debian packages that bring it. */
const servers = [
  { name: 'Apache with mod_dav', files: ['/usr/sbin/apache2', '/usr/sbin/httpd'], packages: ['apache2-bin'] },
  {
    name: 'nats-server',
    files: ['/usr/sbin/nats-server', '/usr/bin/nats-server', '/usr/local/bin/nats-server'],
    packages: ['nats-server'],
  },
  {
    name: 'nginx with WebDAV',
    files: ['/usr/lib/nginx/modules/ngx_http_dav_ext_module.so'],
    packages: ['nginx-light', 'libnginx-mod-http-dav-ext'],
  },
] as const;

/**
 * Installs the servers that are missing where this is root on a Debian-like system. Anywhere else, and where it fails,
 * it says which are missing: their tests then skip and name the reason.
 */
export function ensureServers(): void {
  const missing = servers.filter(({ files }) => !files.some((file) => existsSync(file)));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(', ');
  const packages = missing.flatMap((one) => [...one.packages]);
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  if (!root || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) {
    console.error(`Without ${names} some tests of the team are skipped (on Debian: apt-get install ${packages.join(' ')}).`);
    return;
  }
  console.error(`Installing ${packages.join(', ')} for the team's tests (half a minute, once)…`);
  // Only the programs: the tests start servers of their own.
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', SYSTEMD_OFFLINE: '1' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2], env: environment });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 2, 2],
      env: environment,
    });
  } catch {
    console.error(`${names} could not be installed: the tests that need them are skipped.`);
  }
}
