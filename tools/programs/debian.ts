import { execFileSync, spawnSync } from 'node:child_process';

/** Whether packages can be installed here without asking anybody: root on a Debian-like system. */
export function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Installs Debian packages. Their chatter goes to stderr, so that a command's output stays its own. */
export function install(packages: readonly string[]): void {
  console.error(`Installing ${packages.join(', ')} (a minute, once)…`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2], env: environment });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: ['ignore', 2, 2], env: environment });
}
