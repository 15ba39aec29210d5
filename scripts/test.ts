/**
 * `npm test`: everything that can be checked, with a summary and one closing line. Fails when anything fails.
 *   npm test -- --only unit,lint     runs some of the steps
 *   npm run unit -- test/tone        runs one step; words after it go to the program that the step runs
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureBrowsers } from '../tools/programs/browsers.ts';
import { ensureServers } from '../tools/programs/servers.ts';
import { isMain, root } from '../tools/root.ts';

interface Step {
  readonly name: string;
  /** A program of a package, or a script of the project, and its arguments. */
  readonly command: readonly [string, ...string[]];
  /** Where vitest writes its counts. */
  readonly counts?: string;
}

const counted = (file: string): string[] => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];

const steps: readonly Step[] = [
  { name: 'types', command: ['scripts/types.ts'] },
  { name: 'lint', command: ['@biomejs/biome/biome', 'check', '--error-on-warnings'] },
  { name: 'unused', command: ['knip/knip', '--no-config-hints'] },
  { name: 'unit', command: ['vitest/vitest', 'run', ...counted('out/unit.json')], counts: 'out/unit.json' },
  { name: 'build', command: ['scripts/build.ts'] },
  { name: 'addon', command: ['addons-linter/addons-linter', 'dist/firefox'] },
  {
    name: 'journeys',
    command: ['vitest/vitest', 'run', '--config', 'vitest.e2e.config.ts', ...counted('out/journeys.json')],
    counts: 'out/journeys.json',
  },
];

/** The file of a package's command, so that it runs without a shell and without npm. */
function program(command: string): string[] {
  if (command.endsWith('.ts')) return [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(root, command)];
  const name = command.slice(command.lastIndexOf('/') + 1);
  const folder = path.join(root, 'node_modules', command.slice(0, command.lastIndexOf('/')));
  const { bin } = createRequire(import.meta.url)(path.join(folder, 'package.json')) as { bin: string | Record<string, string> };
  return [path.join(folder, typeof bin === 'string' ? bin : (bin[name] ?? ''))];
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

/** The counts of a step: its tests, and one failure more where the step failed without a failing test. */
function countsOf(step: Step, ok: boolean): Counts {
  const file = step.counts === undefined ? undefined : path.join(root, step.counts);
  const none = { passed: 0, failed: ok ? 0 : 1, skipped: 0 };
  if (file === undefined || !existsSync(file)) return none;
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const failed = ok ? report.numFailedTests : Math.max(1, report.numFailedTests);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

function run(step: Step, words: readonly string[]): { ok: boolean; seconds: number; counts: Counts } {
  console.log(`\n── ${step.name}`);
  const [command, ...args] = step.command;
  if (step.counts) rmSync(path.join(root, step.counts), { force: true });
  const begin = performance.now();
  const { status } = spawnSync(process.execPath, [...program(command), ...args, ...words], { cwd: root, stdio: 'inherit' });
  const ok = status === 0;
  return { ok, seconds: (performance.now() - begin) / 1000, counts: countsOf(step, ok) };
}

function main(): boolean {
  const [flag, only, ...words] = process.argv.slice(2);
  const wanted = flag === '--only' ? only?.split(',') : undefined;
  const chosen = steps.filter(({ name }) => wanted === undefined || wanted.includes(name));
  if (chosen.some(({ name }) => name === 'unit' || name === 'journeys')) ensureServers();
  if (chosen.some(({ name }) => name === 'journeys')) ensureBrowsers(['chromium', 'firefox']);
  const results = chosen.map((step) => ({ name: step.name, ...run(step, words) }));
  console.log('\n── summary');
  for (const { name, ok, seconds } of results)
    console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s`);
  const sum = (key: keyof Counts) => results.reduce((total, { counts }) => total + counts[key], 0);
  const skipped = sum('skipped');
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return results.every(({ ok }) => ok);
}

if (isMain(import.meta.url)) {
  try {
    process.exitCode = main() ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
