/**
 * The first thing every npm script runs: installs the packages where they are missing or out of date, then runs
 * `scripts/<command>.ts`. Plain JavaScript on purpose: nothing is installed yet on a fresh machine.
 */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [command = '', ...args] = process.argv.slice(2);

function run(program, words, stdio) {
  const { status, signal, error } = spawnSync(program, words, { cwd: root, stdio, shell: process.platform === 'win32' });
  if (error) console.error(`${program}: ${error.message}`);
  if (signal || error) process.exit(1);
  return status ?? 1;
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Diapason needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}

/** The lock file as it was when the packages were last installed. */
const stamp = path.join(root, 'node_modules', '.diapason-lock.json');
const lock = path.join(root, 'package-lock.json');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== readFileSync(lock, 'utf8')) {
  console.error('Installing the packages (a minute, once)…');
  // Its chatter goes to stderr, so that a command's output stays its own.
  // No package runs a program of its own while it is installed: none of them needs it.
  const status = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], ['ignore', 2, 2]);
  if (status !== 0) process.exit(status);
  copyFileSync(lock, stamp);
}

// In one process: tsx as a program of its own would stand between a Ctrl+C and who has to stop.
const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'scripts', `${command}.ts`), ...args], {
  cwd: root,
  stdio: 'inherit',
});
// A Ctrl+C reaches the child too, which stops in its own way; its status counts.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
child.on('exit', (status) => process.exit(status ?? 1));
