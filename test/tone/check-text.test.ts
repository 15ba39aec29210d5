import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/root.ts';

const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-text-'));
  mkdirSync(path.join(folder, 'styles/House'), { recursive: true });
  mkdirSync(path.join(folder, 'styles/Other'), { recursive: true });
  mkdirSync(path.join(folder, 'vocab'));
  writeFileSync(path.join(folder, 'vocab/accept.txt'), '# ours\nwidgety\n');
  writeFileSync(
    path.join(folder, 'styles/House/Words.yml'),
    "extends: substitution\nmessage: Use '%s' instead of '%s'.\nlevel: error\nignorecase: true\naction:\n  name: replace\nswap:\n  utilise: use\n  widgety: neat\n",
  );
  writeFileSync(path.join(folder, 'styles/Other/Soft.yml'), 'extends: existence\nmessage: "\'%s\'?"\nlevel: suggestion\ntokens: [maybe]\n');
  writeFileSync(
    path.join(folder, 'post.md'),
    '# Hi\n\n😀 We utilise `utilise` at https://example.com/utilise today.\n\n```\nutilise\n```\n',
  );
  writeFileSync(path.join(folder, 'soft.txt'), 'Well, maybe.\n');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, path.join(root, 'scripts/check-text.ts'), ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('check-text', { timeout: 60_000 }, () => {
  it('prints each finding with its place, skips code and addresses, and ends with 1', () => {
    const { status, stdout } = run(['--guide', 'styles/House', 'post.md']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        file: 'post.md',
        line: 3,
        column: 6,
        start: 12,
        end: 19,
        rule: 'House.Words',
        level: 'required',
        match: 'utilise',
        message: "Use 'use' instead of 'utilise'.",
        replacements: ['use'],
      },
    ]);
  });

  it('takes a folder of several styles and ends with 0 without required findings', () => {
    const { status, stdout } = run(['--guide', 'styles', '--format', 'line', 'soft.txt']);
    expect(stdout).toBe("soft.txt:1:7:Other.Soft:'maybe'?\n");
    expect(status).toBe(0);
  });

  it('honours the vocabulary and standard input', () => {
    const { status, stdout } = run(['--guide', 'styles/House', '--vocab', 'vocab', '-'], 'a widgety thing');
    expect(JSON.parse(stdout)).toEqual([]);
    expect(status).toBe(0);
  });

  it('takes the paragraphs of a Markdown file as one reply', () => {
    writeFileSync(path.join(folder, 'whole.md'), 'Bonjour Claire,\n\nvotre colis part **ce soir**.\n\n– Léa\n');
    writeFileSync(path.join(folder, 'half.md'), 'Votre colis\n\npart bientôt.\n');
    const args = ['--guide', 'default', '--lang', 'fr', '--situation', 'complaint', '--format', 'line'];
    expect(run([...args, 'whole.md']).stdout).toBe('');
    const places = run([...args, 'half.md'])
      .stdout.split('\n')
      .map((line) => line.split(':').slice(0, 4).join(':'));
    expect(places).toEqual(['half.md:1:1:fr-salut', 'half.md:3:14:fr-signature', 'half.md:3:14:fr-suite', '']);
  });

  it('knows the guide that ships, the language and the situation', () => {
    const text = 'Bonjour Claire, nous sommes désolés. 😉 – Léa';
    const rules = (situation: string) =>
      JSON.parse(run(['--guide', 'default', '--lang', 'fr', '--situation', situation, '-'], text).stdout).map(
        (finding: { rule: string }) => finding.rule,
      );
    expect(rules('complaint')).toEqual(expect.arrayContaining(['fr-ironie', 'fr-suite']));
    expect(rules('praise')).not.toContain('fr-ironie');
  });

  it('ends with 2 and a sentence when something cannot be read', () => {
    writeFileSync(path.join(folder, 'styles/Other/Broken.yml'), 'extends: existence\nmessage: x\ntokens:\n  - "(a"\n');
    const broken = run(['--guide', 'styles/Other', 'soft.txt']);
    rmSync(path.join(folder, 'styles/Other/Broken.yml'));
    expect(broken.status).toBe(2);
    expect(broken.stderr).toContain('Other.Broken');
    expect(JSON.parse(broken.stdout)).toHaveLength(1);
    const missing = run(['--guide', 'styles/Other', 'nowhere.txt']);
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('nowhere.txt');
  });
});
