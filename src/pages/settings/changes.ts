import type { Workspace } from '../../contract/workspace.ts';
import type { Language } from '../../guide/language.ts';
import { words } from '../../guide/words.ts';
import { canonicalJson } from '../../log/versions.ts';

const changesWords = words<{ readonly parts: Readonly<Record<keyof Workspace, string>>; readonly first: string; readonly same: string }>({
  en: {
    parts: {
      name: 'name',
      accounts: 'accounts',
      language: 'language',
      labels: 'labels',
      marks: 'marks',
      departments: 'departments',
      channels: 'channels',
      hours: 'opening hours',
      limits: 'time limits',
      weights: 'priority',
      retention: 'retention',
    },
    first: 'first version',
    same: 'no change',
  },
  fr: {
    parts: {
      name: 'nom',
      accounts: 'comptes',
      language: 'langue',
      labels: 'étiquettes',
      marks: 'marques',
      departments: 'services',
      channels: 'canaux',
      hours: 'horaires',
      limits: 'délais',
      weights: 'priorité',
      retention: 'conservation',
    },
    first: 'première version',
    same: 'aucun changement',
  },
});

/** Which parts of the workspace differ between a version and the one before, in words. `before` is undefined for the first. */
export function changedParts(before: unknown, after: unknown, language: Language): string {
  const w = changesWords[language];
  if (before === undefined) return w.first;
  const [old, fresh] = [before as Partial<Workspace>, after as Partial<Workspace>];
  const parts = Object.keys(w.parts) as (keyof Workspace)[];
  const changed = parts.filter((part) => canonicalJson(old[part] ?? null) !== canonicalJson(fresh[part] ?? null));
  return changed.length === 0 ? w.same : changed.map((part) => w.parts[part]).join(', ');
}
