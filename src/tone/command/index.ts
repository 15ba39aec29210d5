/** What the command check-text does, on the streams that it is given. */
import type { Finding } from '../../guide/finding.ts';
import type { Guide } from '../../guide/guide.ts';
import { LanguageSchema } from '../../guide/language.ts';
import { plainBlocks } from '../blocks.ts';
import { deadTokens } from '../dead-tokens.ts';
import { faultText } from '../exchange/fault-words.ts';
import { because, remarkLine } from '../exchange/report.ts';
import { placeOf } from '../exchange/rule-place.ts';
import type { ValeConfig } from '../exchange/vale-config.ts';
import { markdownBlocks } from '../files/markdown.ts';
import { lineIndex, unixLines } from '../files/place.ts';
import { type Checker, compileGuide, guessLanguage } from '../index.ts';
import { inspectRule } from '../inspect-rule.ts';
import { allKinds } from '../kinds/all.ts';
import { spellers } from './dictionaries.ts';

export { ownDictionary } from './dictionaries.ts';

import { helpText, type Options, readOptions, type ShippedLabels } from './options.ts';
import { type ReadGuide, readDraft, readGuide, readVocabulary } from './read-guide.ts';

/** One finding as it is printed: line and column from 1 in code points, start and end in UTF-16. */
type Printed = Pick<Finding, 'start' | 'end' | 'rule' | 'level' | 'match' | 'message' | 'replacements'> & {
  readonly file: string;
  readonly line: number;
  readonly column: number;
};

interface Wish extends Pick<Options, 'lang' | 'situation'> {
  readonly config: ValeConfig | undefined;
}

/** What the command reads, and where it writes its findings. What went wrong goes to the console's errors. */
export interface Environment {
  /** What ships with the product: the guide named `default`, and the labels that `--situation` takes. */
  readonly shipped: { readonly guide: Guide; readonly labels: ShippedLabels };
  /** The whole standard input. */
  readonly input: () => Uint8Array;
  /** Writes to the standard output, as it is. */
  readonly out: (text: string) => void;
}

/** One run of the command. */
interface Run extends Environment {
  /** Something could not be read. */
  broken: boolean;
}

function complain(run: Run, sentence: string): void {
  run.broken = true;
  console.error(sentence);
}

function checkFile(run: Run, file: string, checker: Checker, { lang, situation, config }: Wish): Printed[] {
  const written = readDraft(file, run.input);
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

/** Says what could not be compiled, and which tokens can never match. */
function report(run: Run, named: string, { guide, sources = new Map() }: ReadGuide, { problems }: Checker): void {
  for (const { where = '', detail = '' } of problems) {
    const place = placeOf(where, sources);
    const said = `${place ? `${place.file}:${place.line}` : named}: ${where}: ${faultText(detail, 'en')}`;
    if (/parts of speech/.test(detail)) console.error(said);
    else complain(run, said);
  }
  for (const rule of guide.rules)
    for (const token of deadTokens(rule)) {
      const place = placeOf(`${rule.id}, ${token}`, sources);
      console.error(remarkLine({ file: named, ...place, reason: because('dead-token', token), kind: 'note' }));
    }
}

async function check(run: Run, { guide: named, vocab, lang, situation, format, files }: Options): Promise<Printed[]> {
  const read = named === 'default' ? { guide: run.shipped.guide, remarks: [], folders: [] } : readGuide(named);
  for (const remark of read.remarks) {
    if (remark.kind === 'fault') complain(run, remarkLine(remark));
    else console.error(remarkLine(remark));
  }
  const vocabulary = vocab === undefined ? read.guide.vocabulary : readVocabulary(vocab);
  const guide = { ...read.guide, vocabulary };
  const languages = lang ? [lang] : LanguageSchema.options;
  const speller = await spellers(guide, read.folders, languages);
  const checker = compileGuide(guide, { speller, budget: Infinity, kinds: allKinds, inspect: inspectRule });
  report(run, named, { ...read, guide }, checker);
  const findings: Printed[] = [];
  for (const file of files) {
    try {
      findings.push(...checkFile(run, file, checker, { lang, situation, config: read.config }));
    } catch (error) {
      complain(run, error instanceof Error ? error.message : String(error));
    }
  }
  if (format === 'line')
    for (const { file, line, column, rule, message } of findings) run.out(`${file}:${line}:${column}:${rule}:${message}\n`);
  else run.out(`${JSON.stringify(findings, undefined, 1)}\n`);
  return findings;
}

/** Runs the command with its arguments. The number with which it ends: 0, 1 with required findings, 2 where something cannot be read. */
export async function checkText(args: readonly string[], environment: Environment): Promise<number> {
  const run: Run = { ...environment, broken: false };
  const { labels } = environment.shipped;
  try {
    const options = readOptions([...args], labels);
    if (options === undefined) run.out(helpText(labels));
    const findings = options === undefined ? [] : await check(run, options);
    return run.broken ? 2 : findings.some(({ level }) => level === 'required') ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    run.out('[]\n');
    return 2;
  }
}
