/* It has more than 250 lines: every option of the command is run once, in one folder of texts. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { defaultGuide } from '../../src/defaults/guide.ts';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { checkText } from '../../src/tone/command/index.ts';
import { readOptions } from '../../src/tone/command/options.ts';
import { root } from '../../tools/root.ts';

/** As `npm run check-text` runs it. */
const program = [
  '--import',
  pathToFileURL(path.join(root, 'node_modules/tsx/dist/loader.mjs')).href,
  path.join(root, 'scripts/check-text.ts'),
];
const shipped = { guide: defaultGuide, labels: defaultWorkspace.labels };
let folder: string;
let started: string;

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
  started = process.cwd();
  process.chdir(folder);
});

afterAll(() => {
  process.chdir(started);
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command in a process of its own. */
function start(args: readonly string[], input = ''): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], { cwd: folder, input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** The command in this process, which saves the half of a second and more that a process takes to begin. */
async function run(args: readonly string[], input = ''): Promise<Ended> {
  const [out, err]: [string[], string[]] = [[], []];
  const errors = vi.spyOn(console, 'error').mockImplementation((line: string) => {
    err.push(`${line}\n`);
  });
  try {
    const status = await checkText(args, { shipped, input: () => new TextEncoder().encode(input), out: (text) => out.push(text) });
    return { status, stdout: out.join(''), stderr: err.join('') };
  } finally {
    errors.mockRestore();
  }
}

describe('check-text', { timeout: 60_000 }, () => {
  it('prints each finding with its place, skips code and addresses, and ends with 1', async () => {
    const { status, stdout } = start(['--guide', 'styles/House', 'post.md']);
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

  it('takes a folder of several styles and ends with 0 without required findings', async () => {
    const { status, stdout } = await run(['--guide', 'styles', '--format', 'line', 'soft.txt']);
    expect(stdout).toBe("soft.txt:1:7:Other.Soft:'maybe'?\n");
    expect(status).toBe(0);
  });

  it('honours the vocabulary and standard input', async () => {
    const { status, stdout } = start(['--guide', 'styles/House', '--vocab', 'vocab', '-'], 'a widgety thing');
    expect(JSON.parse(stdout)).toEqual([]);
    expect(status).toBe(0);
  });

  it('takes the paragraphs of a Markdown file as one reply', async () => {
    writeFileSync(path.join(folder, 'whole.md'), 'Bonjour Claire,\n\nvotre colis part **ce soir**.\n\n– Léa\n');
    writeFileSync(path.join(folder, 'half.md'), 'Votre colis\n\npart bientôt.\n');
    const args = ['--guide', 'default', '--lang', 'fr', '--situation', 'complaint', '--format', 'line'];
    expect((await run([...args, 'whole.md'])).stdout).toBe('');
    const places = (await run([...args, 'half.md'])).stdout.split('\n').map((line) => line.split(':').slice(0, 4).join(':'));
    expect(places).toEqual(['half.md:1:1:fr-salut', 'half.md:3:14:fr-signature', 'half.md:3:14:fr-suite', '']);
  });

  it('knows the guide that ships, the language and the situation', async () => {
    const text = 'Bonjour Claire, nous sommes désolés. 😉 – Léa';
    const rules = async (situation: string) =>
      JSON.parse((await run(['--guide', 'default', '--lang', 'fr', '--situation', situation, '-'], text)).stdout).map(
        (finding: { rule: string }) => finding.rule,
      );
    expect(await rules('complaint')).toEqual(expect.arrayContaining(['fr-ironie', 'fr-suite']));
    expect(await rules('praise')).not.toContain('fr-ironie');
  });

  it('ends with 2 and a sentence when something cannot be read', async () => {
    writeFileSync(path.join(folder, 'styles/Other/Broken.yml'), 'extends: existence\nmessage: x\ntokens:\n  - "(a"\n');
    const broken = await run(['--guide', 'styles/Other', 'soft.txt']);
    rmSync(path.join(folder, 'styles/Other/Broken.yml'));
    expect(broken.status).toBe(2);
    expect(broken.stderr).toContain('Other.Broken');
    expect(JSON.parse(broken.stdout)).toHaveLength(1);
    const missing = await run(['--guide', 'styles/Other', 'nowhere.txt']);
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('nowhere.txt');
  });
});

describe('check-text and its options', { timeout: 60_000 }, () => {
  it('answers --help with its use, options and ends, and ends with 0', async () => {
    for (const option of ['--help', '-h']) {
      const { status, stdout, stderr } = await run([option]);
      expect([status, stderr]).toEqual([0, '']);
      for (const said of ['--guide', '--vocab', '--lang', '--situation', '--format', 'complaint', 'alert', 'angry', 'ends with 0'])
        expect(stdout).toContain(said);
    }
  });

  it('knows the labels of posts as situations, and lists them where a name is none', async () => {
    const situation = (name: string) => readOptions(['--guide', 'default', '--situation', name, 'soft.txt'], shipped.labels)?.situation;
    expect(['complaint', 'angry', 'alert', 'positive', 'spam'].map(situation)).toEqual([
      'complaint',
      'complaint',
      'crisis',
      'praise',
      'any',
    ]);
    const { status, stderr } = start(['--guide', 'default', '--situation', 'plainte', 'soft.txt']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^--situation plainte: it must be one of any, question, .*angry\n$/);
  });

  it.each([
    [['--guide', 'default', '--lang', 'de', 'soft.txt'], '--lang de: it must be fr or en'],
    [['--guide', 'default', '--format', 'xml', 'soft.txt'], '--format xml: it must be json or line'],
    [['--guides', 'default'], "Unknown option '--guides'"],
    [['--guide', 'styles/House', 'styles'], 'styles: it is a folder, not a file'],
    [['--guide', 'styles/House', 'none.txt'], 'none.txt: there is no such file'],
  ])('says in a sentence what is wrong with %j', async (args, sentence) => {
    const { status, stderr } = await run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/ENOENT|EISDIR|at .*\.ts/);
  });

  it('names file and line of a rule of a guide file that cannot work', async () => {
    const rules = [
      { id: 'one', kind: 'existence', level: 'hint', message: '%s', spec: { tokens: ['a'] } },
      { id: 'two', kind: 'existence', level: 'hint', message: '%s', spec: { tokens: ['(b'] } },
    ];
    const guide = { schema: 1, name: 'g', vocabulary: { accept: [], reject: [] }, rules };
    const text = JSON.stringify(guide, undefined, 1);
    writeFileSync(path.join(folder, 'guide.json'), text);
    const line = text.split('\n').findIndex((written) => written.includes('(b')) + 1;
    const { status, stderr } = await run(['--guide', 'guide.json', 'soft.txt']);
    expect(status).toBe(2);
    expect(stderr).toContain(`guide.json:${line}: two, (b: Missing )`);
  });

  it('reads a folder with styles in a folder that begins with a dot, beside files of other tools', async () => {
    mkdirSync(path.join(folder, 'dots/.tone/Maison'), { recursive: true });
    mkdirSync(path.join(folder, 'dots/.tone/actions'), { recursive: true });
    mkdirSync(path.join(folder, 'dots/.tone/Autre'), { recursive: true });
    writeFileSync(path.join(folder, 'dots/.vale.ini'), 'StylesPath = .tone\n[*]\nBasedOnStyles = Maison\n');
    writeFileSync(path.join(folder, 'dots/.tone/Maison/Mots.yml'), 'extends: existence\nmessage: "\'%s\'"\ntokens: [maybe]\n');
    writeFileSync(path.join(folder, 'dots/.tone/Autre/Mots.yml'), 'extends: existence\nmessage: x\ntokens: [well]\n');
    writeFileSync(path.join(folder, 'dots/.tone/actions/run.yml'), 'name: run\nruns: {{ x }}\n');
    const { status, stdout } = await run(['--guide', 'dots', '--format', 'line', 'soft.txt']);
    expect([status, stdout]).toEqual([0, "soft.txt:1:7:Maison.Mots:'maybe'\n"]);
  });
});

describe('check-text and what it cannot read', { timeout: 60_000 }, () => {
  const rule = (body: string) => `extends: existence\nmessage: "'%s'"\n${body}`;
  const write = (files: Readonly<Record<string, string | Uint8Array>>) => {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), content);
    }
  };

  it('names file and line of each rule, checks with the others, and ends with 2', async () => {
    write({
      'bad/S/Good.yml': rule('tokens: [maybe]\n'),
      'bad/S/Tab.yml': rule('tokens:\n\t- a\n'),
      'bad/S/List.yml': '- a\n',
      'bad/S/Pattern.yml': rule("tokens:\n  - a\n  - '[b'\n"),
      'bad/S/Formula.yml': "extends: metric\nmessage: x\nformula: words / (\ncondition: '> 1'\n",
      'bad/S/Nul.yml': rule('tokens: ["\0"]\n'),
      'bad/S/Latin.yml': new Uint8Array([...Buffer.from(rule('tokens: [caf')), 0xe9, ...Buffer.from(']\n')]),
      'bad/S/Program.yml': 'extends: script\nmessage: x\nscript: a\n',
    });
    const { status, stdout, stderr } = await run(['--guide', 'bad/S', '--format', 'line', 'soft.txt']);
    expect(status).toBe(2);
    expect(stdout).toBe("soft.txt:1:7:S.Good:'maybe'\n");
    for (const place of [
      'S/Tab.yml:4: ',
      'S/List.yml:1: ',
      'S/Pattern.yml:5: S.Pattern, [b: ',
      'S/Formula.yml:3: ',
      'S/Nul.yml:3: ',
      'S/Latin.yml: ',
      'S/Program.yml:1: ',
    ])
      expect(stderr).toContain(place);
  });

  it('goes on with the other texts when one is a folder, a picture, missing or over 50 MB', async () => {
    write({ 'picture.txt': new Uint8Array([0x89, 0x50, 0, 0x1a]), 'giant.txt': Buffer.alloc(50_000_001, 'a') });
    const { status, stdout, stderr } = await run([
      '--guide',
      'bad/S/Good.yml',
      '--format',
      'line',
      'vocab',
      'picture.txt',
      'nowhere.txt',
      'giant.txt',
      'soft.txt',
    ]);
    expect([status, stdout]).toEqual([2, "soft.txt:1:7:S.Good:'maybe'\n"]);
    for (const name of ['vocab', 'picture.txt', 'nowhere.txt', 'giant.txt']) expect(stderr).toMatch(new RegExp(`^${name}.*: \\S`, 'm'));
    rmSync(path.join(folder, 'giant.txt'));
  });

  it('says what is wrong with its options, and that a folder holds no rule', async () => {
    expect((await run(['soft.txt'])).stderr).toContain('--guide is missing');
    expect((await run(['--guide', 'bad/S/Good.yml'])).stderr).toContain('no file to check');
    expect(await run(['--guide', 'vocab', 'soft.txt'])).toMatchObject({ status: 2, stderr: 'vocab: no rule was found in it\n' });
    expect((await run(['--guide', 'bad/S/Good.yml', '--vocab', 'bad/S', 'soft.txt'])).stderr).toContain(
      'neither accept.txt nor reject.txt',
    );
  });

  it('checks bytes that are no letters, and gives places in a text with Windows’ line ends', async () => {
    write({ 'odd.txt': Buffer.concat([Buffer.from('\r\none\r\nmaybe \xed\xa0\x80', 'latin1'), Buffer.from([0x81])]) });
    const { stdout, status } = await run(['--guide', 'bad/S/Good.yml', 'odd.txt']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ line: 3, column: 1, start: 7, end: 12 }]);
  });
});

describe('check-text and Vale’s own set-up', { timeout: 60_000 }, () => {
  it('reads the settings beside the styles: vocabulary, styles per file, rules off and at another level, Vale’s own rules', async () => {
    mkdirSync(path.join(folder, 'set/styles/config/vocabularies/Ours'), { recursive: true });
    mkdirSync(path.join(folder, 'set/styles/House'), { recursive: true });
    writeFileSync(path.join(folder, 'set/styles/config/vocabularies/Ours/accept.txt'), 'Diapason\n');
    writeFileSync(path.join(folder, 'set/styles/House/One.yml'), 'extends: existence\nmessage: one\ntokens: [one]\n');
    writeFileSync(path.join(folder, 'set/styles/House/Two.yml'), 'extends: existence\nmessage: two\ntokens: [two]\n');
    writeFileSync(
      path.join(folder, 'set/.vale.ini'),
      'StylesPath = styles\nVocab = Ours\n\n[*.md]\nBasedOnStyles = Vale, House\nVale.Spelling = NO\nHouse.Two = NO\nHouse.One = error\nTokenIgnores = x\n',
    );
    writeFileSync(path.join(folder, 'set.md'), 'one two diapason the the\n');
    writeFileSync(path.join(folder, 'set.txt'), 'one two\n');
    const { status, stdout, stderr } = await run(['--guide', 'set', 'set.md', 'set.txt']);
    expect(
      JSON.parse(stdout).map(({ rule, level, match }: { rule: string; level: string; match: string }) => [rule, level, match]),
    ).toEqual([
      ['House.One', 'required', 'one'],
      ['Vale.Terms', 'required', 'diapason'],
      ['Vale.Repetition', 'required', 'the the'],
    ]);
    expect(status).toBe(1);
    expect(stderr).toContain('.vale.ini:9: settings of Vale are not taken over: TokenIgnores = x');
  });

  it('passes over the words of a spelling rule’s lists', async () => {
    mkdirSync(path.join(folder, 'spell/config/ignore'), { recursive: true });
    mkdirSync(path.join(folder, 'spell/House'), { recursive: true });
    writeFileSync(path.join(folder, 'spell/config/ignore/ours.txt'), 'frobnicate\n');
    writeFileSync(path.join(folder, 'spell/House/Spelling.yml'), 'extends: spelling\nmessage: "\'%s\'?"\nignore: ours.txt\n');
    writeFileSync(path.join(folder, 'spell.txt'), 'We frobnicate the tpyo.\n');
    for (const guide of ['spell', 'spell/House'])
      expect((await run(['--guide', guide, '--format', 'line', 'spell.txt'])).stdout).toBe("spell.txt:1:19:House.Spelling:'tpyo'?\n");
  });
});
