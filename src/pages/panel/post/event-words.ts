import { words } from '../../../guide/words.ts';

/** What happened, said after the name of who did it: "Léa · took it". */
interface EventWords {
  readonly captured: string;
  /** A post that was stored as two turned out to be one. */
  readonly identified: string;
  /** The button that parts them again. */
  readonly part: string;
  readonly labelled: (label: string) => string;
  readonly unlabelled: (label: string) => string;
  readonly noted: string;
  readonly noteRemoved: string;
  readonly claimed: (until: string) => string;
  readonly writing: string;
  readonly released: string;
  readonly replied: (findings: number) => string;
  readonly ignored: string;
  readonly closed: string;
  readonly reopened: string;
  readonly marked: (mark: string, until: string) => string;
  readonly unmarked: (mark: string) => string;
  readonly escalated: (department: string) => string;
  readonly delivered: string;
  readonly handed: (department: string) => string;
  readonly refused: string;
  readonly unconfirmed: string;
  readonly retried: (department: string) => string;
  readonly acknowledged: (department: string) => string;
  readonly answered: (department: string) => string;
  readonly settled: (department: string) => string;
  readonly passed: (department: string) => string;
  readonly undone: string;
  /** A member who has not given a name yet. */
  readonly nameless: string;
  readonly other: string;
}

export const eventWords = words<EventWords>({
  en: {
    captured: 'saw the post',
    identified: 'saw that this post, noted as two, is one',
    part: 'They are two posts',
    labelled: (label) => `labelled: ${label}`,
    unlabelled: (label) => `took the label off: ${label}`,
    noted: 'wrote a note',
    noteRemoved: 'removed the note',
    claimed: (until) => `took it until ${until}`,
    writing: 'began a reply',
    released: 'gave it back',
    replied: (findings) => (findings === 0 ? 'replied on the site' : `replied on the site, ${findings} findings of the guide left`),
    ignored: 'left a remark of the guide aside for this post',
    closed: 'closed it',
    reopened: 'reopened it',
    marked: (mark, until) => `marked the person: ${mark}, until ${until}`,
    unmarked: (mark) => `took the mark off: ${mark}`,
    escalated: (department) => `escalated to ${department}`,
    delivered: 'got the message',
    handed: (department) => `opened the message to ${department} in the e-mail program`,
    unconfirmed: 'may have got the message: nothing confirmed it',
    refused: 'did not get the message: the channel refused it',
    retried: (department) => `sent again to ${department}`,
    acknowledged: (department) => `confirmed for ${department}`,
    answered: (department) => `answered for ${department}`,
    settled: (department) => `settled it with ${department}`,
    passed: (department) => `passed it on to ${department}`,
    undone: 'undone',
    nameless: 'A member without a name',
    other: 'something newer than this version of Diapason',
  },
  fr: {
    captured: 'a vu le post',
    identified: 'a vu que ce post, noté comme deux, n’en fait qu’un',
    part: 'Ce sont deux posts',
    labelled: (label) => `a étiqueté : ${label}`,
    unlabelled: (label) => `a retiré l’étiquette : ${label}`,
    noted: 'a écrit une note',
    noteRemoved: 'a retiré la note',
    claimed: (until) => `s’en occupe jusqu’à ${until}`,
    writing: 'a commencé une réponse',
    released: 'l’a rendu',
    replied: (findings) => (findings === 0 ? 'a répondu sur le site' : `a répondu sur le site, ${findings} remarques du guide restantes`),
    ignored: 'a écarté une remarque du guide pour ce post',
    closed: 'l’a clos',
    reopened: 'l’a rouvert',
    marked: (mark, until) => `a marqué la personne : ${mark}, jusqu’au ${until}`,
    unmarked: (mark) => `a retiré la marque : ${mark}`,
    escalated: (department) => `a escaladé vers ${department}`,
    delivered: 'a reçu le message',
    handed: (department) => `a ouvert le message pour ${department} dans la messagerie`,
    unconfirmed: 'a peut-être reçu le message\u202f: rien ne l’a confirmé',
    refused: 'n’a pas reçu le message : le canal l’a refusé',
    retried: (department) => `a renvoyé vers ${department}`,
    acknowledged: (department) => `a pris en charge pour ${department}`,
    answered: (department) => `a répondu pour ${department}`,
    settled: (department) => `l’a réglé avec ${department}`,
    passed: (department) => `l’a transmis à ${department}`,
    undone: 'annulé',
    nameless: 'Un membre sans nom',
    other: 'un fait plus récent que cette version de Diapason',
  },
});
