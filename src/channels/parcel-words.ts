import type { Ask, Parcel } from '../contract/parcel.ts';
import { priorityLevels } from '../domain/priority-levels.ts';
import { words } from '../guide/words.ts';

export interface ParcelWords {
  readonly level: Readonly<Record<Parcel['priority']['level'], string>>;
  readonly ask: Readonly<Record<Ask, string>>;
  number(value: number): string;
  /** Subject: who, about what (may be empty), where, until when. */
  subject(level: string, department: string, about: string, network: string, deadline: string): string;
  about(kind: string, topic: string): string;
  /** In place of the subject and of what is asked, in a message that only tries a channel. */
  readonly test: { readonly subject: string; readonly need: string };
  need(contact: string, ask: string, deadline: string, acknowledge: string): string;
  /** `day` is empty for today. */
  backup(day: string, hour: string, backup: string): string;
  confirm(day: string, hour: string): string;
  happened(summary: string): string;
  message(about: string, excerpt: string): string;
  readonly translated: string;
  readonly truncated: string;
  link(url: string): string;
  /** In place of the link, where the post stands on no site. */
  heard(place: string): string;
  /** Where it was heard, when nobody said. */
  readonly elsewhere: string;
  copy(kept: boolean): string;
  author(parts: string): string;
  reach(count: string): string;
  exchanges(count: string, plural: boolean, days: string): string;
  last(day: string): string;
  expects(text: string): string;
  said(text: string, by: string, when: string): string;
  promised(text: string): string;
  others(posts: string, plural: boolean, people: string, manyPeople: boolean, change: string): string;
  proposal(text: string): string;
  readonly shortened: string;
  foot(sender: string, when: string, reference: string): string;
}

const optional = (text: string, wrapped: string) => (text === '' ? '' : wrapped);

export const parcelWords = words<ParcelWords>({
  en: {
    level: priorityLevels.en,
    ask: { information: 'information', decision: 'a decision', takeover: 'you to take over', wording: 'a check of the wording' },
    number: (value) => value.toLocaleString('en-GB'),
    subject: (level, department, about, network, deadline) =>
      `[${level}] ${department} – ${optional(about, `${about} – `)}${network} – answer needed by ${deadline}`,
    test: { subject: 'Test of Diapason – nothing to do', need: 'This is a test of Diapason: nothing to do, no answer is expected.' },
    about: (kind, topic) => [kind, optional(topic, `“${topic}”`)].filter((part) => part !== '').join(' '),
    need: (contact, ask, deadline, acknowledge) => `${optional(contact, `${contact}, `)}I need ${ask} by ${deadline}.\n${acknowledge}`,
    backup: (day, hour, backup) => `Please confirm by ${optional(day, `${day} at `)}${hour}; if you are away: ${backup}.`,
    confirm: (day, hour) => `Please confirm by ${optional(day, `${day} at `)}${hour}.`,
    happened: (summary) => `What happened: ${summary}`,
    message: (about, excerpt) => `Message${optional(about, ` (${about})`)}: “${excerpt}”`,
    translated: 'translated by the site',
    truncated: 'cut short by the site',
    link: (url) => `Link: ${url}`,
    heard: (place) => `Heard: ${place} (no link: written down by hand)`,
    elsewhere: 'elsewhere',
    copy: (kept) => `Text kept: ${kept ? 'yes' : 'no'}`,
    author: (parts) => `Author: ${parts}`,
    reach: (count) => `reach ${count}`,
    exchanges: (count, plural, days) => `${count} ${plural ? 'exchanges' : 'exchange'} in ${days} days`,
    last: (day) => `, last on ${day}`,
    expects: (text) => `What they expect: ${text}`,
    said: (text, by, when) => `Already said in public: “${text}” (${by}, ${when})`,
    promised: (text) => `Already promised: ${text}`,
    others: (posts, plural, people, manyPeople, change) =>
      `Other posts on this topic in 24 h: ${posts} ${plural ? 'posts' : 'post'} from ${people} ${manyPeople ? 'people' : 'person'}${optional(change, ` (${change})`)}`,
    proposal: (text) => `Reply I suggest: “${text}”`,
    shortened: 'Shortened to fit: the rest can be read in Diapason.',
    foot: (sender, when, reference) =>
      `Sent ${optional(sender, `by ${sender}, `)}${when}. Reference ${reference}. Personal data: do not pass on.`,
  },
  fr: {
    level: priorityLevels.fr,
    ask: { information: 'une information', decision: 'une décision', takeover: 'une prise en charge', wording: 'une relecture' },
    number: (value) => value.toLocaleString('fr-FR'),
    subject: (level, department, about, network, deadline) =>
      `[${level}] ${department} – ${optional(about, `${about} – `)}${network} – réponse attendue avant le ${deadline}`,
    test: {
      subject: 'Essai de Diapason – rien à faire',
      need: 'Ceci est un essai de Diapason\u202f: rien à faire, aucune réponse n’est attendue.',
    },
    about: (kind, topic) => [kind, optional(topic, `«\u202f${topic}\u202f»`)].filter((part) => part !== '').join(' '),
    need: (contact, ask, deadline, acknowledge) =>
      `${optional(contact, `${contact}, j’ai`) || 'J’ai'} besoin de vous\u202f: ${ask}\navant le ${deadline}. ${acknowledge}`,
    backup: (day, hour, backup) =>
      `Merci d’en accuser réception avant ${optional(day, `le ${day} à `)}${hour}\u202f; en cas d’absence\u202f: ${backup}.`,
    confirm: (day, hour) => `Merci d’en accuser réception avant ${optional(day, `le ${day} à `)}${hour}.`,
    happened: (summary) => `Ce qui s’est passé\u202f: ${summary}`,
    message: (about, excerpt) => `Message${optional(about, ` (${about})`)}\u202f: «\u202f${excerpt}\u202f»`,
    translated: 'traduit par le site',
    truncated: 'coupé par le site',
    link: (url) => `Lien\u202f: ${url}`,
    heard: (place) => `Entendu\u202f: ${place} (sans lien\u202f: noté à la main)`,
    elsewhere: 'ailleurs',
    copy: (kept) => `Texte conservé\u202f: ${kept ? 'oui' : 'non'}`,
    author: (parts) => `Auteur\u202f: ${parts}`,
    reach: (count) => `portée ${count}`,
    exchanges: (count, plural, days) => `${count} ${plural ? 'échanges' : 'échange'} en ${days} jours`,
    last: (day) => `, dernier le ${day}`,
    expects: (text) => `Ce que la personne attend\u202f: ${text}`,
    said: (text, by, when) => `Déjà répondu publiquement\u202f: «\u202f${text}\u202f» (${by}, ${when})`,
    promised: (text) => `Déjà promis\u202f: ${text}`,
    others: (posts, plural, people, manyPeople, change) =>
      `Autres messages sur ce sujet en 24\u202fh\u202f: ${posts} ${plural ? 'messages' : 'message'} de ${people} ${manyPeople ? 'personnes' : 'personne'}${optional(change, ` (${change})`)}`,
    proposal: (text) => `Réponse que je propose\u202f: «\u202f${text}\u202f»`,
    shortened: 'Message raccourci\u202f: la suite se lit dans Diapason.',
    foot: (sender, when, reference) =>
      `Transmis ${optional(sender, `par ${sender}, `)}${when}. Référence ${reference}. Données personnelles\u202f: à ne pas rediffuser.`,
  },
});
