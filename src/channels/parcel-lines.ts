import type { Parcel } from '../contract/parcel.ts';
import { targetOf } from '../domain/post-link.ts';
import { siteNames } from '../domain/sites.ts';
import { cutAt } from './excerpt.ts';
import type { Times } from './parcel-times.ts';
import type { ParcelWords } from './parcel-words.ts';
import { TEST_REFERENCE } from './reference.ts';
import { hasCredentials, urlOf } from './url.ts';

/** What the lines of one parcel are made with. */
export interface Wording {
  readonly parcel: Parcel;
  readonly say: ParcelWords;
  readonly times: Times;
  /** A foreign text made one harmless line; empty for none. */
  readonly from: (text: string | undefined) => string;
  readonly excerptMax: number;
}

const present = (parts: readonly string[]) => parts.filter((part) => part !== '');
const valid = (iso: string | undefined): iso is string => iso !== undefined && !Number.isNaN(Date.parse(iso));

const isTest = ({ reference }: Parcel) => reference === TEST_REFERENCE;

export function subjectOf({ parcel, say, times, from }: Wording): string {
  if (isTest(parcel)) return say.test.subject;
  const about = say.about(from(parcel.kind), from(parcel.topic));
  const { priority, department, network, heard, answerBy } = parcel;
  const where = heard === undefined ? siteNames[network] : from(heard);
  return say.subject(say.level[priority.level], from(department.name), about, where, times.moment(answerBy));
}

export function needOf({ parcel, say, times, from }: Wording): string {
  if (isTest(parcel)) return say.test.need;
  const { department, acknowledgeBy, sentAt, answerBy, ask } = parcel;
  const later = valid(sentAt) && times.sameDay(acknowledgeBy, sentAt) ? '' : times.day(acknowledgeBy);
  const hour = times.hour(acknowledgeBy);
  const backup = from(department.backup);
  const acknowledge = backup === '' ? say.confirm(later, hour) : say.backup(later, hour, backup);
  return say.need(from(department.contact), say.ask[ask], times.moment(answerBy), acknowledge);
}

export function messageOf({ parcel: { post }, say, times, from, excerptMax }: Wording): string {
  const at = valid(post.at) ? times.moment(post.at) : '';
  const notes = present([at, post.translated ? say.translated : '', post.truncated ? say.truncated : '']);
  const excerpt = from(cutAt(post.excerpt, excerptMax));
  return excerpt === '' ? '' : say.message(notes.join(', '), excerpt);
}

/** The permalink made safe to stand in any text (no `<`, `>`, white space or `@`); empty where it is none. */
export function safeLink(url: string | undefined): string {
  const parsed = urlOf(targetOf(url ?? ''));
  if (parsed === null || hasCredentials(parsed)) return '';
  return parsed.href.replaceAll('@', '%40');
}

/** Where the post stands: its link, or where it was heard. */
export function linkOf({ parcel: { post, hidden, heard }, say, from }: Wording): string {
  const url = hidden?.includes('link') ? '' : safeLink(post.url);
  const link = from(heard) !== '' ? say.heard(from(heard)) : url === '' ? '' : say.link(url);
  return present([link, say.copy(post.copyKept)]).join('        ');
}

function exchangesOf({ parcel: { author }, say, times }: Wording): string {
  const { count, days, last } = author?.exchanges ?? { count: 0, days: 0 };
  if (count === 0) return '';
  return say.exchanges(say.number(count), count > 1, say.number(days)) + (valid(last) ? say.last(times.day(last)) : '');
}

export function authorOf(wording: Wording): string {
  const { parcel, say, from } = wording;
  const { author, hidden } = parcel;
  if (author === undefined || hidden?.includes('author')) return '';
  const reach = author.reach === undefined ? '' : say.reach(say.number(author.reach));
  const card = present([from(author.name), reach, exchangesOf(wording)]);
  return card.length === 0 ? '' : say.author(card.join(' – '));
}

export function replyLine({ parcel, say, times, from }: Wording): string {
  if (parcel.hidden?.includes('reply')) return '';
  const { said } = parcel;
  const reply =
    said === undefined || from(said.text) === ''
      ? ''
      : say.said(from(said.text), from(said.by), valid(said.at) ? times.moment(said.at) : '');
  const promise = from(parcel.promised) === '' ? '' : say.promised(from(parcel.promised));
  return present([reply, promise]).join('   ');
}

export function othersLine({ parcel: { others }, say, from }: Wording): string {
  if (others === undefined) return '';
  const { posts, people, change } = others;
  return say.others(say.number(posts), posts > 1, say.number(people), people > 1, from(change));
}

export function footOf({ parcel, say, times, from }: Wording): string {
  const { sender, sentAt, reference } = parcel;
  return say.foot(from(sender), times.moment(sentAt), from(reference));
}
