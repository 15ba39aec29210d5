import { words } from '../../../guide/words.ts';

/** "2 changed and 1 added." Nothing of what there is none. */
function listed(language: 'fr' | 'en', ...counts: readonly (readonly [count: number, word: string])[]): string {
  const said = counts.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`]));
  return said.length === 0 ? '' : `${new Intl.ListFormat(language).format(said)}.`;
}

interface VersionsWords {
  readonly about: string;
  readonly inForce: string;
  readonly beside: string;
  readonly draft: string;
  readonly shipped: string;
  readonly noNote: string;
  readonly theVersion: (name: string) => string;
  readonly theShipped: string;
  readonly compareWith: (version: string) => string;
  readonly compare: string;
  readonly all: string;
  readonly accept: string;
  readonly restore: string;
  readonly restoreOf: (version: string) => string;
  readonly restored: (version: string) => string;
  readonly from: string;
  readonly to: string;
  readonly same: string;
  readonly counts: (added: number, changed: number, removed: number) => string;
  readonly added: string;
  readonly changed: string;
  readonly removed: string;
  readonly otherParts: Readonly<Record<'name' | 'vocabulary', string>>;
  readonly proposalsAbout: string;
  readonly proposalsSeen: string;
  readonly noProposals: string;
  readonly noProposalsText: string;
  readonly take: string;
  readonly takeAfterAll: string;
  readonly decline: string;
  readonly taken: string;
  readonly declined: string;
  readonly waiting: string;
  readonly inDraft: string;
  readonly wordsProposed: string;
  readonly takeAll: (count: number) => string;
}

/** What the pages of versions and proposals say. */
export const versionsWords = words<VersionsWords>({
  en: {
    about: 'Every publication is kept. Restoring one puts it into your draft; nothing is overwritten.',
    inForce: 'in force',
    beside: 'beside',
    draft: 'Your draft',
    shipped: 'Ships with Diapason',
    noNote: 'No note',
    theVersion: (name) => `the version of ${name}`,
    theShipped: 'the version that ships with Diapason',
    compareWith: (version) => `Compare ${version} with the one before`,
    compare: 'Compare',
    all: 'All versions',
    accept: 'Accept',
    restore: 'Restore',
    restoreOf: (version) => `Restore ${version}`,
    restored: (version) => `In your draft: ${version}. Look at it, then publish.`,
    from: 'From',
    to: 'To',
    same: 'These two say the same.',
    counts: (added, changed, removed) => listed('en', [changed, 'changed'], [added, 'added'], [removed, 'removed']),
    added: 'added',
    changed: 'changed',
    removed: 'removed',
    otherParts: { name: 'The name changed.', vocabulary: 'The vocabulary changed.' },
    proposalsAbout: 'Changes that colleagues propose. Taking one puts it into your draft; it is in force once you publish.',
    proposalsSeen: 'What you and your colleagues proposed, and what became of it. Whoever publishes the guide decides.',
    noProposals: 'No proposal',
    noProposalsText:
      'Colleagues who cannot publish change a rule and choose “Propose”: it appears here. So do words that the dictionary does not know and a colleague added.',
    take: 'Put into my draft',
    takeAfterAll: 'Put into my draft after all',
    decline: 'Decline',
    taken: 'taken',
    declined: 'declined',
    waiting: 'waiting',
    inDraft: 'in your draft',
    wordsProposed: 'Words to accept',
    takeAll: (count) => `Accept all ${count}`,
  },
  fr: {
    about: 'Chaque publication est gardée. En rétablir une la met dans votre brouillon ; rien n’est écrasé.',
    inForce: 'en vigueur',
    beside: 'à côté',
    draft: 'Votre brouillon',
    shipped: 'Livrée avec Diapason',
    noNote: 'Sans note',
    theVersion: (name) => `la version du ${name}`,
    theShipped: 'la version livrée avec Diapason',
    compareWith: (version) => `Comparer ${version} à la précédente`,
    compare: 'Comparer',
    all: 'Toutes les versions',
    accept: 'Accepter',
    restore: 'Rétablir',
    restoreOf: (version) => `Rétablir ${version}`,
    restored: (version) => `Dans votre brouillon\u202f: ${version}. Relisez, puis publiez.`,
    from: 'De',
    to: 'À',
    same: 'Les deux disent la même chose.',
    counts: (added, changed, removed) =>
      listed(
        'fr',
        [changed, changed > 1 ? 'modifiées' : 'modifiée'],
        [added, added > 1 ? 'ajoutées' : 'ajoutée'],
        [removed, removed > 1 ? 'retirées' : 'retirée'],
      ),
    added: 'ajoutée',
    changed: 'modifiée',
    removed: 'retirée',
    otherParts: { name: 'Le nom a changé.', vocabulary: 'Le vocabulaire a changé.' },
    proposalsAbout:
      'Les changements que proposent vos collègues. En prendre un le met dans votre brouillon ; il vaut dès que vous publiez.',
    proposalsSeen: 'Ce que vos collègues et vous avez proposé, et ce qu’il en est advenu. La personne qui publie le guide décide.',
    noProposals: 'Aucune proposition',
    noProposalsText:
      'Les collègues qui ne publient pas modifient une règle et choisissent «\u202fProposer\u202f»\u202f: elle arrive ici, tout comme les mots inconnus du dictionnaire qu’ils ajoutent.',
    take: 'Mettre dans mon brouillon',
    takeAfterAll: 'Finalement, mettre dans mon brouillon',
    decline: 'Décliner',
    taken: 'prise',
    declined: 'déclinée',
    waiting: 'en attente',
    inDraft: 'dans votre brouillon',
    wordsProposed: 'Mots à accepter',
    takeAll: (count) => `Accepter les ${count}`,
  },
});
