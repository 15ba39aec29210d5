/** Checks plain text or Markdown files against a tone guide; `--help` says how. */
import type { Finding } from '../src/contract/finding.ts';
import { LanguageSchema } from '../src/contract/language.ts';
import { plainBlocks } from '../src/tone/blocks.ts';
import { deadTokens } from '../src/tone/dead-tokens.ts';
import { faultText } from '../src/tone/exchange/fault-words.ts';
import { because, remarkLine } from '../src/tone/exchange/report.ts';
import { placeOf } from '../src/tone/exchange/rule-place.ts';
import type { ValeConfig } from '../src/tone/exchange/vale-config.ts';
import { markdownBlocks } from '../src/tone/files/markdown.ts';
import { lineIndex, unixLines } from '../src/tone/files/place.ts';
import { type Checker, compileGuide, guessLanguage } from '../src/tone/index.ts';
import { inspectRule } from '../src/tone/inspect-rule.ts';
import { allKinds } from '../src/tone/kinds/all.ts';
import { spellers } from './check-text/dictionaries.ts';
import { help, type Options, readOptions } from './check-text/options.ts';
import { readDraft, readGuide, readVocabulary } from './check-text/read-guide.ts';

/** One finding as it is printed: line and column from 1 in code points, start and end in UTF-16. */
type Printed = Pick<Finding, 'start' | 'end' | 'rule' | 'level' | 'match' | 'message' | 'replacements'> & {
  readonly file: string;
  readonly line: number;
  readonly column: number;
};

interface Wish extends Pick<Options, 'lang' | 'situation'> {
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

async function run({ guide: named, vocab, lang, situation, format, files }: Options): Promise<Printed[]> {
  const read = readGuide(named);
  for (const remark of read.remarks) (remark.kind === 'fault' ? complain : console.error)(remarkLine(remark));
  const vocabulary = vocab === undefined ? read.guide.vocabulary : readVocabulary(vocab);
  const guide = { ...read.guide, vocabulary };
  const languages = lang ? [lang] : LanguageSchema.options;
  const checker = compileGuide(guide, {
    speller: await spellers(guide, read.folders, languages),
    budget: Infinity,
    kinds: allKinds,
    inspect: inspectRule,
  });
  for (const { where = '', detail = '' } of checker.problems) {
    const place = placeOf(where, read.sources ?? new Map());
    const said = `${place ? `${place.file}:${place.line}` : named}: ${where}: ${faultText(detail, 'en')}`;
    (/parts of speech/.test(detail) ? console.error : complain)(said);
  }
  for (const rule of guide.rules)
    for (const token of deadTokens(rule)) {
      const place = placeOf(`${rule.id}, ${token}`, read.sources ?? new Map());
      console.error(remarkLine({ file: named, ...place, reason: because('dead-token', token), kind: 'note' }));
    }
  const findings: Printed[] = [];
  for (const file of files) {
    try {
      findings.push(...checkFile(file, checker, { lang, situation, config: read.config }));
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error));
    }
  }
  if (format === 'line')
    for (const { file, line, column, rule, message } of findings) console.log(`${file}:${line}:${column}:${rule}:${message}`);
  else console.log(JSON.stringify(findings, undefined, 1));
  return findings;
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) process.stdout.write(help);
  const findings = options === undefined ? [] : await run(options);
  process.exitCode = broken ? 2 : findings.some(({ level }) => level === 'required') ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.log('[]');
  process.exitCode = 2;
}
