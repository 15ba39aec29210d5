import type { Guide, Rule } from '../../../guide/guide.ts';
import type { Language } from '../../../guide/language.ts';
import { words } from '../../../guide/words.ts';
import { compareGuides } from '../../../tone/guides.ts';
import { shortTitle } from '../../parts/documents/rule-title.ts';
import type { NoteSource } from './version-note.ts';

/** So many rules or words are called by their names; of more, their number is said. */
const NAMED = 3;
const colon = { en: ': ', fr: '\u202f: ' };

const noteWords = words({
  en: {
    changed: (count: number) => `${count} ${count === 1 ? 'rule' : 'rules'} changed`,
    added: (count: number) => `${count} ${count === 1 ? 'rule' : 'rules'} added`,
    removed: (count: number) => `${count} ${count === 1 ? 'rule' : 'rules'} removed`,
    from: (count: number, file: string) => `${count} ${count === 1 ? 'rule' : 'rules'} from ${file}`,
    others: (count: number) => `${count} other ${count === 1 ? 'rule' : 'rules'} added or changed`,
    accepted: (count: number) => `${count} ${count === 1 ? 'word' : 'words'} always right`,
    terms: 'words of the brand changed',
    name: (name: string) => `named ${name}`,
    order: 'order of the rules changed',
    first: (rules: number) => `first version, ${rules} ${rules === 1 ? 'rule' : 'rules'}`,
    same: 'no change',
  },
  fr: {
    changed: (count) => (count > 1 ? `${count} règles modifiées` : `${count} règle modifiée`),
    added: (count) => (count > 1 ? `${count} règles ajoutées` : `${count} règle ajoutée`),
    removed: (count) => (count > 1 ? `${count} règles retirées` : `${count} règle retirée`),
    from: (count, file) => `${count} ${count > 1 ? 'règles' : 'règle'} de ${file}`,
    others: (count) => (count > 1 ? `${count} autres règles ajoutées ou modifiées` : `${count} autre règle ajoutée ou modifiée`),
    accepted: (count) => (count > 1 ? `${count} mots toujours justes` : `${count} mot toujours juste`),
    terms: 'mots de la marque modifiés',
    name: (name) => `nommé ${name}`,
    order: 'ordre des règles modifié',
    first: (rules) => `première version, ${rules} ${rules > 1 ? 'règles' : 'règle'}`,
    same: 'aucun changement',
  },
});

/** "1 rule changed: dossier". */
function listed(count: string, names: readonly string[], language: Language): string {
  return names.length > NAMED ? count : `${count}${colon[language]}${names.join(', ')}`;
}

/**
 * What became of a guide from one version to the next, part by part, in the reader's language: "1 rule changed: dossier", "34
 * rules from redhat.zip". `sources` are the files that some of its rules came from. Without `before` it is the first.
 */
export function changeNote(before: Guide | undefined, after: Guide, sources: readonly NoteSource[], language: Language): readonly string[] {
  const w = noteWords[language];
  if (before === undefined) return [w.first(after.rules.length)];
  const { added, removed, changed, accept, reject } = compareGuides(before, after);
  const titles = (rules: readonly Rule[]) => rules.slice(0, NAMED + 1).map((rule) => shortTitle(rule, language));
  const all = added.length + changed.length;
  // A note that says more than there is was not written by Diapason.
  const imported = sources.reduce((sum, { rules }) => sum + rules, 0);
  const files = imported > all ? [] : sources;
  const parts = [
    ...files.map(({ file, rules }) => w.from(rules, file)),
    ...(files.length > 0 && all > imported ? [w.others(all - imported)] : []),
    ...(files.length === 0 && changed.length > 0
      ? [listed(w.changed(changed.length), titles(changed.map((one) => one.after)), language)]
      : []),
    ...(files.length === 0 && added.length > 0 ? [listed(w.added(added.length), titles(added), language)] : []),
    ...(removed.length > 0 ? [listed(w.removed(removed.length), titles(removed), language)] : []),
    ...(accept.added.length > 0 ? [listed(w.accepted(accept.added.length), accept.added, language)] : []),
    ...(accept.removed.length + reject.added.length + reject.removed.length > 0 ? [w.terms] : []),
    ...(before.name === after.name ? [] : [w.name(after.name)]),
  ];
  if (parts.length > 0) return parts;
  const order = ({ rules }: Guide) => rules.map(({ id }) => id).join('\n');
  return [order(before) === order(after) ? w.same : w.order];
}
