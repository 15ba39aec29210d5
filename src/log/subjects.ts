import type { Event, Happening } from '../contract/event.ts';
import { authorId } from '../domain/author-id.ts';
import { withOwnAddresses } from '../domain/own-addresses.ts';

/** What an event is about: `post:<id>`, `escalation:<id>`, `author:<id>`, `rule:<id>`, the proposals of the guide, or what this version does not know. */
export type Subject = `${'post' | 'escalation' | 'author' | 'rule'}:${string}` | typeof PROPOSALS | typeof UNKNOWN;

/** The subject of every proposal of the guide and of what became of it. */
export const PROPOSALS = 'guide:proposals';

/** The subject of every event that only a newer Diapason knows, or knows all of: they are found again by it after an update. */
export const UNKNOWN = 'unknown:event';

/** Splits the subject of a projected state into its table and the id in it; `undefined` for text of another shape. */
export function readSubject(subject: string): { readonly kind: 'post' | 'escalation' | 'author'; readonly id: string } | undefined {
  const match = /^(post|escalation|author):(.+)$/s.exec(subject);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  return { kind: match[1] as 'post' | 'escalation' | 'author', id: match[2] };
}

/** Every entity whose state an event may change; its events are found again by them. */
export function subjectsOf(event: { readonly what: Happening } | Event): Subject[] {
  const { what } = event;
  switch (what.type) {
    case 'undone':
      return what.subjects.map((subject) => (isSubject(subject) ? subject : UNKNOWN));
    case 'proposed':
    case 'decided':
      return [PROPOSALS];
    case 'ignored':
      return [...(what.postId === undefined ? [] : [`post:${what.postId}` as const]), `rule:${what.rule}`];
    case 'replied':
      return [`post:${what.postId}`, ...rulesOf(what)];
    case 'marked':
    case 'unmarked':
      return [`author:${what.authorId}`];
    case 'captured': {
      const author = authorId(withOwnAddresses(what.post));
      return author === undefined ? [`post:${what.postId}`] : [`post:${what.postId}`, `author:${author}`];
    }
    case 'identified':
      return [`post:${what.postId}`, `post:${what.alias}`, ...(what.authorId === undefined ? [] : [`author:${what.authorId}` as const])];
    case 'labelled':
    case 'noted':
    case 'claimed':
    case 'released':
    case 'closed':
    case 'reopened':
      return [`post:${what.postId}`];
    case 'escalated':
    case 'delivered':
    case 'handed':
    case 'refused':
    case 'unconfirmed':
    case 'retried':
    case 'acknowledged':
    case 'answered':
    case 'passed':
    case 'settled':
      return [`post:${what.postId}`, `escalation:${what.escalationId}`];
    default:
      return unknownTo(what);
  }
}

const isSubject = (subject: string): subject is Subject => /^(?:(?:post|escalation|author|rule):.|guide:proposals$)/s.test(subject);

/** No kind of event that this version knows comes here: a new one does not compile before it says what it is about. */
const unknownTo = (_: never): Subject[] => [UNKNOWN];

function rulesOf({ findings, mended = [] }: Extract<Happening, { type: 'replied' }>): Subject[] {
  return [...new Set([...findings.map(({ rule }) => rule), ...mended])].map((rule) => `rule:${rule}` as const);
}
