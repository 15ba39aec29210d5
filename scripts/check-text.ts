/**
 * Checks plain text or Markdown files against a tone guide.
 *   tsx scripts/check-text.ts --guide FILE|DIR|default [--vocab DIR] [--lang fr|en] [--situation NAME] [--format json|line] FILE…|-
 * Prints the findings on stdout and everything else on stderr. Ends with 0 without required findings, 1 with, 2 when
 * something could not be read.
 */
import { parseArgs } from 'node:util';
import { safeParse } from 'valibot';
import { type Finding, type SituationName, SituationNameSchema } from '../src/contract/finding.ts';
import { type Language, LanguageSchema } from '../src/contract/language.ts';
import { plainBlocks } from '../src/tone/blocks.ts';
import { remarkLine } from '../src/tone/exchange/report.ts';
import { placeOf } from '../src/tone/exchange/rule-place.ts';
import type { ValeConfig } from '../src/tone/exchange/vale-config.ts';
import { markdownBlocks } from '../src/tone/files/markdown.ts';
import { lineIndex, unixLines } from '../src/tone/files/place.ts';
import { type Checker, compileGuide, guessLanguage } from '../src/tone/index.ts';
import { inspectRule } from '../src/tone/inspect-rule.ts';
import { allKinds } from '../src/tone/kinds/all.ts';
import { spellers } from './check-text/dictionaries.ts';
import { readDraft, readGuide, readVocabulary, Unreadable } from './check-text/read-guide.ts';

/** One finding as it is printed: line and column from 1 in code points, start and end in UTF-16. */
type Printed = Pick<Finding, 'start' | 'end' | 'rule' | 'level' | 'match' | 'message' | 'replacements'> & {
  readonly file: string;
  readonly line: number;
  readonly column: number;
};

interface Wish {
  readonly lang: Language | undefined;
  readonly situation: SituationName;
  readonly config: ValeConfig | undefined;
}

let broken = false;

function complain(sentence: string): void {
  broken = true;
  console.error(sentence);
}

function checkFile(file: string, checker: Checker, { lang, situation, config }: Wish): Printed[] {
  const written = readDraft(file);
  const { text, back } = unixLines(written);
  const markdown = /\.(?:md|mdown|markdown|markdn|mkd)$/i.exec(file)?.[0];
  const suffix = /\.[A-Za-z0-9]+$/.exec(file)?.[0] ?? '.txt';
  const blocks = markdown ? markdownBlocks(text, checker.pieces, suffix) : plainBlocks(text, checker.pieces, suffix);
  const findings = checker.checkBlocks(blocks, { name: situation, lang: lang ?? guessLanguage(text) });
  const place = lineIndex(text);
  return findings.flatMap(({ start, end, rule, level: own, match, message, replacements }): Printed[] => {
    const level = config ? config.levelOf({ id: rule, level: own }, file) : own;
    if (level === undefined) return [];
    return [{ file, ...place(start), start: back(start), end: back(end), rule, level, match, message, replacements }];
  });
}

function one<T>(schema: Parameters<typeof safeParse>[0], value: string | undefined, option: string): T | undefined {
  if (value === undefined) return undefined;
  const parsed = safeParse(schema, value);
  if (!parsed.success) throw new Unreadable(`--${option} ${value}: ${parsed.issues[0].message}`);
  return parsed.output as T;
}

async function run(): Promise<Printed[]> {
  const option = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    options: { guide: option, vocab: option, lang: option, situation: option, format: option },
    allowPositionals: true,
  });
  if (values.format !== undefined && values.format !== 'json' && values.format !== 'line')
    throw new Unreadable(`--format ${values.format}: json or line`);
  const lang = one<Language>(LanguageSchema, values.lang, 'lang');
  const situation = one<SituationName>(SituationNameSchema, values.situation, 'situation') ?? 'any';
  if (values.guide === undefined) throw new Unreadable('--guide is missing: a guide file, a folder of Vale styles, or default');
  if (positionals.length === 0) throw new Unreadable('no file to check was named; - is standard input');
  const read = readGuide(values.guide);
  for (const remark of read.remarks) (remark.kind === 'fault' ? complain : console.error)(remarkLine(remark));
  const vocabulary = values.vocab === undefined ? read.guide.vocabulary : readVocabulary(values.vocab);
  const guide = { ...read.guide, vocabulary };
  const languages = lang ? [lang] : values.guide === 'default' ? LanguageSchema.options : (['en', 'fr'] as const);
  const checker = compileGuide(guide, {
    speller: await spellers(guide, read.folders, languages),
    budget: Infinity,
    kinds: allKinds,
    inspect: inspectRule,
  });
  for (const { where = '', detail = '' } of checker.problems) {
    const place = placeOf(where, read.sources ?? new Map());
    const said = `${place ? `${place.file}:${place.line}: ` : ''}${where}: ${detail}`;
    (/parts of speech/.test(detail) ? console.error : complain)(said);
  }
  const findings: Printed[] = [];
  for (const file of positionals) {
    try {
      findings.push(...checkFile(file, checker, { lang, situation, config: read.config }));
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error));
    }
  }
  if (values.format === 'line')
    for (const { file, line, column, rule, message } of findings) console.log(`${file}:${line}:${column}:${rule}:${message}`);
  else console.log(JSON.stringify(findings, undefined, 1));
  return findings;
}

try {
  const findings = await run();
  process.exitCode = broken ? 2 : findings.some(({ level }) => level === 'required') ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.log('[]');
  process.exitCode = 2;
}
