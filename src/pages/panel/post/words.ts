import type { Post } from '../../../contract/post.ts';
import { words } from '../../../guide/words.ts';

interface PostPageWords {
  readonly back: string;
  readonly seeOn: (site: string) => string;
  readonly kinds: Readonly<Record<Post['kind'], string>>;
  readonly inPlace: (name: string) => string;
  readonly truncated: string;
  readonly translated: string;
  readonly 'translated-truncated': string;
  readonly quoting: (name: string) => string;
  readonly someone: string;
  readonly actions: string;
  readonly claim: string;
  readonly release: string;
  readonly claimedUntil: (name: string, time: string) => string;
  readonly mineUntil: (time: string) => string;
  readonly label: string;
  readonly escalate: string;
  readonly close: string;
  readonly reopen: string;
  readonly closed: string;
  readonly readsOnly: string;
  readonly why: string;
  readonly noReason: string;
  readonly deadline: (time: string) => string;
  readonly escalations: string;
  readonly ad: string;
  readonly note: string;
  readonly noNote: string;
  readonly write: string;
  readonly change: string;
  readonly person: string;
  readonly known: (posts: number, since: string) => string;
  readonly profile: string;
  readonly mark: string;
  readonly untilDay: (day: string) => string;
  readonly history: string;
  readonly gone: readonly [title: string, text: string];
  readonly attempts: (count: number) => string;
  readonly nextTry: (time: string) => string;
  readonly toSettings: string;
  readonly sentIt: string;
  readonly acknowledged: string;
  readonly answered: string;
  readonly settled: string;
  readonly answerBy: string;
  readonly answerText: string;
  readonly answerMissing: string;
  readonly save: string;
  readonly cancel: string;
  readonly escalatedTo: (name: string) => string;
  readonly opensFor: (name: string) => string;
  readonly noChannel: (name: string) => string;
  readonly undone: string;
  readonly undo: string;
  readonly takenBack: string;
}

/** What the page of one post says. */
export const postPageWords = words<PostPageWords>({
  en: {
    back: 'Queue',
    seeOn: (site) => `See on ${site}`,
    kinds: { post: 'post', reply: 'reply', comment: 'comment', repost: 'repost', quote: 'quote', ad: 'promoted' },
    inPlace: (name) => `in ${name}`,
    truncated: 'The site hides the rest of the text: open the post to read all of it.',
    translated: 'The text is the site’s machine translation.',
    'translated-truncated':
      'The text is the site’s machine translation, and the site hides the rest of it: open the post to read all of it.',
    quoting: (name) => `Quotes ${name}`,
    someone: 'someone',
    actions: 'Actions',
    claim: 'I take it',
    release: 'Give it back',
    claimedUntil: (name, time) => `${name} is on it until ${time}`,
    mineUntil: (time) => `You are on it until ${time}`,
    label: 'Label',
    escalate: 'Escalate',
    close: 'Done',
    reopen: 'Reopen',
    closed: 'This post is closed.',
    readsOnly: 'You read along: your role in this team changes nothing here.',
    why: 'Why this priority',
    noReason: 'Nothing adds points yet: label the post to place it.',
    deadline: (time) => `First reply due ${time}`,
    escalations: 'Escalations',
    ad: 'This is a promoted post: it cannot be escalated.',
    note: 'Note for the team',
    noNote: 'No note.',
    write: 'Write a note',
    change: 'Change',
    person: 'Person',
    known: (posts, since) => `${posts} ${posts > 1 ? 'posts' : 'post'} seen since ${since}`,
    profile: 'Profile',
    mark: 'Marks',
    untilDay: (day) => `until ${day}`,
    history: 'History',
    gone: ['This post is not here', 'It is not in Diapason on this device. Open it on its site and label it to add it.'],
    attempts: (count) => (count === 1 ? '1 attempt' : `${count} attempts`),
    nextTry: (time) => `Next try ${time}.`,
    toSettings: 'Open the settings',
    sentIt: 'I have sent it',
    acknowledged: 'They confirmed',
    answered: 'They answered',
    settled: 'Settled',
    answerBy: 'Who answered',
    answerText: 'What they say',
    answerMissing: 'Write who answered and what they say.',
    save: 'Save',
    cancel: 'Cancel',
    escalatedTo: (name) => `Goes to ${name}`,
    undo: 'Undo',
    undone: 'Undone',
    opensFor: (name) => `Opens in your e-mail for ${name}`,
    noChannel: (name) => `${name} has no channel yet: nothing leaves`,
    takenBack: 'Undone: nothing was sent',
  },
  fr: {
    back: 'File',
    seeOn: (site) => `Voir sur ${site}`,
    kinds: { post: 'post', reply: 'réponse', comment: 'commentaire', repost: 'repost', quote: 'citation', ad: 'sponsorisé' },
    inPlace: (name) => `dans ${name}`,
    truncated: 'Le site cache la suite du texte : ouvrez le post pour le lire en entier.',
    translated: 'Le texte est la traduction automatique du site.',
    'translated-truncated':
      'Le texte est la traduction automatique du site, qui en cache la suite : ouvrez le post pour le lire en entier.',
    quoting: (name) => `Cite ${name}`,
    someone: 'quelqu’un',
    actions: 'Actions',
    claim: 'Je prends',
    release: 'Rendre',
    claimedUntil: (name, time) => `${name} s’en occupe jusqu’à ${time}`,
    mineUntil: (time) => `Vous vous en occupez jusqu’à ${time}`,
    label: 'Étiqueter',
    escalate: 'Escalader',
    close: 'Terminer',
    reopen: 'Rouvrir',
    closed: 'Ce post est clos.',
    readsOnly: 'Vous lisez : votre rôle dans l’équipe ne modifie rien ici.',
    why: 'Pourquoi cette priorité',
    noReason: 'Rien n’ajoute de points : étiquetez le post pour le situer.',
    deadline: (time) => `Première réponse due ${time}`,
    escalations: 'Escalades',
    ad: 'C’est un post sponsorisé : il ne peut pas être escaladé.',
    note: 'Note pour l’équipe',
    noNote: 'Aucune note.',
    write: 'Écrire une note',
    change: 'Modifier',
    person: 'Personne',
    known: (posts, since) => `${posts} ${posts > 1 ? 'posts vus' : 'post vu'} depuis le ${since}`,
    profile: 'Profil',
    mark: 'Marques',
    untilDay: (day) => `jusqu’au ${day}`,
    history: 'Historique',
    gone: ['Ce post n’est pas ici', 'Il n’est pas dans Diapason sur cet appareil. Ouvrez-le sur son site et étiquetez-le pour l’ajouter.'],
    attempts: (count) => (count === 1 ? '1 essai' : `${count} essais`),
    nextTry: (time) => `Prochain essai ${time}.`,
    toSettings: 'Ouvrir les réglages',
    sentIt: 'Je l’ai envoyé',
    acknowledged: 'Pris en charge',
    answered: 'Le service a répondu',
    settled: 'Réglé',
    answerBy: 'Qui a répondu',
    answerText: 'Ce que dit le service',
    answerMissing: 'Écrivez qui a répondu et ce que dit le service.',
    save: 'Enregistrer',
    cancel: 'Annuler',
    escalatedTo: (name) => `Part vers ${name}`,
    undo: 'Annuler',
    undone: 'Annulé',
    opensFor: (name) => `S’ouvre dans votre messagerie pour ${name}`,
    noChannel: (name) => `${name} n’a pas encore de canal : rien ne part`,
    takenBack: 'Annulé : rien n’est parti',
  },
});
