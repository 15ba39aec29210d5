import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../tools/root.ts';
import type { Edit, Toy } from './toy.ts';

/** What of the project a copy holds: enough to compile src and to run a suite. */
const COPIED = [
  'src',
  'test',
  'tools',
  'docs',
  'icons',
  '_locales',
  'manifest.json',
  'package.json',
  'vitest.config.ts',
  'tsconfig.json',
  'README.md',
  'CONTRIBUTING.md',
];

/** Toys stand in src and in the fixtures of suites; suites themselves are type-checked by `npm run types`. */
const SOURCES_ONLY = {
  extends: './tsconfig.json',
  include: ['src'],
  compilerOptions: { incremental: true, tsBuildInfoFile: 'toys.tsbuildinfo' },
};

/** A copy of the project in a temporary folder, in which toys are added and compiled. */
export interface Workshop {
  /** Writes these files of the toys, or leaves them as the project has them, and says which differ from the project now. */
  build(toys: readonly Toy[], leavesOut?: (toy: Toy, file: string) => boolean): string[];
  /** What tsc says about the copy's src. */
  compile(): string;
  /** Runs the toys' part of these test files; the number of tests that passed in each, and what was printed. */
  run(suites: readonly string[]): { readonly passed: ReadonlyMap<string, number>; readonly ok: boolean; readonly output: string };
  remove(): void;
}

function edited(text: string, { find, put }: Edit, file: string): string {
  const times = text.split(find).length - 1;
  if (times !== 1) throw new Error(`${file}: “${find}” stands there ${times} times, but an edit needs it once`);
  return text.replace(find, () => put);
}

/** The text that a file of the project has once the toys' parts of it are written. */
function withToys(file: string, toys: readonly Toy[]): string {
  const parts = toys.map((toy) => toy.files[file] ?? []);
  const whole = parts.filter((part) => typeof part === 'string');
  if (whole.length > 0) return whole.join('\n');
  const edits = parts.flatMap((part) => (typeof part === 'string' ? [] : part));
  return edits.reduce((text, edit) => edited(text, edit, file), readFileSync(path.join(root, file), 'utf8'));
}

/** The project's own text of a file; none where a toy brings the file. */
function ownText(file: string): string | undefined {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch {
    return undefined;
  }
}

/** Runs a program of a package in the copy, in this Node. */
function program(folder: string, file: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'node_modules', file), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { ok: status === 0, output: `${stdout}${stderr}` };
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const reportIn = (folder: string): VitestReport => JSON.parse(readFileSync(path.join(folder, 'toys.json'), 'utf8')) as VitestReport;

/** The tests that failed, each with its first message. */
function failuresIn({ testResults }: VitestReport): string {
  const failed = testResults.flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === 'failed'));
  return failed.map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0] ?? ''}`).join('\n');
}

function passedIn(folder: string, { testResults }: VitestReport): Map<string, number> {
  const fileOf = (name: string) => path.relative(folder, name).split(path.sep).join('/');
  return new Map(
    testResults.map(({ name, assertionResults }) => [fileOf(name), assertionResults.filter(({ status }) => status === 'passed').length]),
  );
}

/** Opens a workshop: a fresh copy of the project, with the packages of this checkout. */
export function openWorkshop(): Workshop {
  const folder = mkdtempSync(path.join(tmpdir(), 'diapason-recipes-'));
  for (const part of COPIED) cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  writeFileSync(path.join(folder, 'tsconfig.toys.json'), JSON.stringify(SOURCES_ONLY));

  function write(file: string, toys: readonly Toy[]): boolean {
    const own = ownText(file);
    const target = path.join(folder, file);
    if (toys.length === 0 && own === undefined) {
      rmSync(target, { force: true });
      return false;
    }
    const text = withToys(file, toys);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    return text !== own;
  }

  return {
    build(toys, leavesOut = () => false) {
      const files = [...new Set(toys.flatMap((toy) => Object.keys(toy.files)))];
      return files.filter((file) =>
        write(
          file,
          toys.filter((toy) => file in toy.files && !leavesOut(toy, file)),
        ),
      );
    },
    compile: () => program(folder, 'typescript/bin/tsc', ['-p', 'tsconfig.toys.json', '--pretty', 'false']).output,
    run(suites) {
      const args = [
        'run',
        ...suites,
        '--testNamePattern',
        'toy',
        '--reporter=json',
        '--outputFile=toys.json',
        '--maxWorkers=1',
        '--testTimeout=120000',
      ];
      const { ok, output } = program(folder, 'vitest/vitest.mjs', args);
      const report = reportIn(folder);
      return { ok, output: `${output}${failuresIn(report)}`, passed: passedIn(folder, report) };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
