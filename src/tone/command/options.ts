import { parseArgs } from 'node:util';
import { SituationNameSchema } from '../../guide/finding.ts';
import { type Language, LanguageSchema } from '../../guide/language.ts';
import type { SituationName } from '../../guide/situations.ts';
import { situationOf } from '../index.ts';
import { Unreadable } from './read-guide.ts';

/** The labels of the workspace that ships, by group. `--situation` takes them too. */
export type ShippedLabels = Readonly<Record<'kind' | 'sentiment', readonly { readonly key: string }[]>>;

const situations = SituationNameSchema.options;

const keysOf = (labels: readonly { readonly key: string }[]) => labels.map(({ key }) => key);

/** The labels that are not the name of a situation themselves. */
function otherLabels({ kind, sentiment }: ShippedLabels): string[] {
  return [...keysOf(kind), ...keysOf(sentiment)].filter((key) => !(situations as readonly string[]).includes(key));
}

/** What `--help` prints. */
export const helpText = (labels: ShippedLabels): string => `Checks plain text or Markdown files against a tone guide.

  npm run -s check-text -- --guide GUIDE [options] FILE…
  A FILE named - is standard input.

  --guide GUIDE       default, a guide file (.json), a table of terms (.csv, .tsv), a Vale package (.zip), a rule (.yml),
                      Vale's settings (.ini), or a folder of Vale styles
  --vocab FOLDER      a vocabulary of Vale: accept.txt, reject.txt
  --lang LANGUAGE     ${LanguageSchema.options.join(' or ')}; guessed for each file when absent
  --situation NAME    what the text answers to (any when absent): ${situations.join(', ')};
                      or a label of the post: ${otherLabels(labels).join(', ')}
  --format FORMAT     json (an array of findings, when absent) or line (file:line:column:rule:message)
  --help              this text

Findings go to stdout, all else to stderr. It ends with 0 when nothing required was found, with 1 when something was, with 2
when something could not be read.
`;

/** What the command line asks for. */
export interface Options {
  readonly guide: string;
  readonly vocab: string | undefined;
  readonly lang: Language | undefined;
  readonly situation: SituationName;
  readonly format: 'json' | 'line';
  readonly files: readonly string[];
}

const option = { type: 'string' } as const;

/** Reads the command line; undefined when it asks for help. Throws Unreadable with a sentence. */
export function readOptions(args: readonly string[], labels: ShippedLabels): Options | undefined {
  const { values, positionals } = parsed(args);
  if (values.help) return undefined;
  if (values.guide === undefined) throw new Unreadable('--guide is missing: a guide file, a folder of Vale styles, or default; see --help');
  if (positionals.length === 0) throw new Unreadable('no file to check was named; - is standard input');
  return {
    guide: values.guide,
    vocab: values.vocab,
    lang: picked('lang', values.lang, LanguageSchema.options),
    situation: situationNamed(values.situation ?? 'any', labels),
    format: picked('format', values.format, ['json', 'line']) ?? 'json',
    files: positionals,
  };
}

function parsed(args: readonly string[]) {
  const options = { guide: option, vocab: option, lang: option, situation: option, format: option } as const;
  try {
    return parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
  } catch (error) {
    throw new Unreadable(`${error instanceof Error ? error.message : String(error)}; see --help`);
  }
}

function picked<T extends string>(name: string, value: string | undefined, choices: readonly T[]): T | undefined {
  const found = choices.find((choice) => choice === value);
  if (value !== undefined && found === undefined) throw new Unreadable(`--${name} ${value}: it must be ${choices.join(' or ')}`);
  return found;
}

/** A situation by its name or by a label of the workspace that ships, as the reply box understands labels. */
function situationNamed(name: string, labels: ShippedLabels): SituationName {
  const found = situations.find((situation) => situation === name);
  if (found !== undefined) return found;
  if (keysOf(labels.kind).includes(name)) return situationOf({ kind: name });
  if (keysOf(labels.sentiment).includes(name)) return situationOf({ sentiment: name });
  throw new Unreadable(`--situation ${name}: it must be one of ${[...situations, ...otherLabels(labels)].join(', ')}`);
}
