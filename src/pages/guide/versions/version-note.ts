/** A file that rules came from, and how many of a version's changes are its. */
export interface NoteSource {
  readonly file: string;
  readonly rules: number;
}

/** The parts of a version's note. */
export interface NoteParts {
  readonly sources: readonly NoteSource[];
  /** What the person who published added. */
  readonly words: string;
}

const LONGEST_FILE = 120;
/** So many files are named; so many letters of a note are left for what a person adds. */
const NAMED = 3;
export const LONGEST_WORDS = 500;

/**
 * The note to publish. Its first lines say which files the rules came from (`redhat.zip (34)`), in no language, so that each
 * reader can be told in their own; a person types one line, so no line of theirs is taken for one of these.
 */
export function writeNote({ sources, words }: NoteParts): string {
  const lines = sources.slice(0, NAMED).map(({ file, rules }) => `${file.replace(/\s+/g, ' ').slice(0, LONGEST_FILE)} (${rules})\n`);
  return `${lines.join('')}${words.replace(/\s+/g, ' ').slice(0, LONGEST_WORDS)}`;
}

/** Reads a note, also one that an older version or another program wrote. */
export function readNote(note: string): NoteParts {
  const lines = note.split('\n');
  const read = lines.slice(0, -1).map((line) => /^(.+) \((\d{1,6})\)$/.exec(line));
  const first = read.indexOf(null);
  const count = first === -1 ? read.length : first;
  const sources = read.slice(0, count).flatMap((match) => (match === null ? [] : [{ file: match[1] ?? '', rules: Number(match[2]) }]));
  return { sources, words: lines.slice(count).join(' ').trim() };
}
