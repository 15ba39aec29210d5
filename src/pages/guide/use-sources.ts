import { useState } from 'preact/hooks';
import type { Guide } from '../../guide/guide.ts';
import type { DocumentDraft } from '../parts/data/use-document-draft.ts';
import type { RuleChange } from './rule-changes.ts';
import type { NoteSource } from './versions/version-note.ts';

/** What came from a file: its name, and the ids of the rules it holds. */
export interface Imported {
  readonly file: string;
  readonly rules: readonly string[];
}

/** Remembers from which files the rules in the draft came, to be said in the note of the version that is published. */
export function useSources(draft: DocumentDraft<Guide>) {
  const [taken, setTaken] = useState<readonly Imported[]>([]);
  return {
    /** Puts a guide into the draft, and with it what a file brought. */
    take(guide: Guide, imported?: Imported) {
      const before = draft.dirty ? taken : [];
      if (imported !== undefined) setTaken([...before.filter(({ file }) => file !== imported.file), imported]);
      draft.change(() => guide);
    },
    of: (changes: readonly RuleChange[]) => (draft.dirty ? countSources(taken, changes) : []),
  };
}

/** How many of the changes are each file's; of a rule that two files hold, the later brought it. */
export function countSources(taken: readonly Imported[], changes: readonly RuleChange[]): NoteSource[] {
  const fileOf = new Map(taken.flatMap(({ file, rules }) => rules.map((rule) => [rule, file] as const)));
  const files = changes.filter(({ to }) => to !== null).flatMap(({ rule }) => fileOf.get(rule) ?? []);
  return taken.map(({ file }) => ({ file, rules: files.filter((one) => one === file).length })).filter(({ rules }) => rules > 0);
}
