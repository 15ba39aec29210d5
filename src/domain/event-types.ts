import type { Happening, HappeningType } from '../contract/event.ts';
import type { Role } from '../contract/team.ts';
import { authorId } from './author-id.ts';
import { withOwnAddresses } from './own-addresses.ts';

/** What happened, of one type. */
export type HappeningOf<T extends HappeningType> = Extract<Happening, { type: T }>;

/** Kinds of things that events are about. A fold gathers what happened to one of them. */
export const subjectKinds = ['post', 'escalation', 'author', 'rule', 'guide'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** The id behind the kind `guide`: all proposals of the guide, and what became of them. */
const PROPOSALS_ID = 'proposals';
export const PROPOSALS = `guide:${PROPOSALS_ID}` as const;

/** What is said of one type of event, once for the whole product. Its words are found by the type itself. */
interface EventType<T extends HappeningType> {
  /**
   * What such an event is about: the ids of each kind. Each fold of one of these kinds has to say what it does with the event
   * (`log/steps.ts`), and so has the timeline of a post; until then nothing compiles.
   */
  readonly about: { readonly [K in SubjectKind]?: (what: HappeningOf<T>) => readonly string[] };
  /** The roles that may write it. Every client judges by it, and nobody is offered more. */
  readonly writers: readonly Role[];
  /**
   * What must be the writer's own besides. `target`: an event of the same member is taken back, except by a lead;
   * by a department only what it said of an escalation. `escalation`:
   * a device of the same member made the id. `department`: a department speaks in its own name.
   */
  readonly own?: Own;
}

type Own = 'target' | 'escalation' | 'department';

/** Whoever speaks for a department has to be of it. */
type Spoken<T extends HappeningType> = 'as' extends keyof HappeningOf<T> ? { readonly own: 'department' } : unknown;

const leads = ['lead'] as const;
const members = ['lead', 'member'] as const;
const departments = ['lead', 'member', 'department'] as const;

const post = ({ postId }: { readonly postId: string }) => [postId];
const escalation = ({ escalationId }: { readonly escalationId: string }) => [escalationId];
const author = (what: { readonly authorId?: string | undefined }) => (what.authorId === undefined ? [] : [what.authorId]);

const onPost = { about: { post }, writers: members } as const;
const onEscalation = { about: { post, escalation }, writers: members } as const;
const byDepartment = { about: { post, escalation }, writers: departments, own: 'department' } as const;

/** Every type of event: what it is about and who may write it. A type of `HappeningSchema` that has no line does not compile. */
export const eventTypes = {
  captured: {
    about: {
      post,
      author: (what) => {
        const id = authorId(withOwnAddresses(what.post));
        return id === undefined ? [] : [id];
      },
    },
    writers: members,
  },
  added: onPost,
  identified: { about: { post: ({ postId, alias }) => [postId, alias], author }, writers: members },
  labelled: onPost,
  noted: { about: { post }, writers: departments },
  claimed: onPost,
  released: onPost,
  replied: {
    about: { post, rule: ({ findings, mended = [] }) => [...new Set([...findings.map(({ rule }) => rule), ...mended])] },
    writers: members,
  },
  ignored: {
    about: { post: ({ postId }) => (postId === undefined ? [] : [postId]), rule: ({ rule }) => [rule] },
    writers: members,
  },
  proposed: { about: { guide: () => [PROPOSALS_ID] }, writers: members },
  decided: { about: { guide: () => [PROPOSALS_ID] }, writers: leads },
  closed: onPost,
  reopened: onPost,
  marked: { about: { author }, writers: members },
  unmarked: { about: { author }, writers: members },
  escalated: { ...onEscalation, own: 'escalation' },
  delivered: onEscalation,
  handed: onEscalation,
  refused: onEscalation,
  unconfirmed: onEscalation,
  retried: onEscalation,
  acknowledged: byDepartment,
  answered: byDepartment,
  passed: byDepartment,
  settled: byDepartment,
  /** It names itself what it is about (`log/subjects.ts`), and every fold leaves its target out (`log/order.ts`). */
  undone: { about: {}, writers: departments, own: 'target' },
} as const satisfies { readonly [T in HappeningType]: EventType<T> & Spoken<T> };

/** The types of events that may be about one kind of thing. */
export type TypeAbout<K extends SubjectKind> = {
  [T in HappeningType]: K extends keyof (typeof eventTypes)[T]['about'] ? T : never;
}[HappeningType];

export const happeningTypes = Object.keys(eventTypes) as readonly HappeningType[];

/** Whether this version knows a type of event. */
export const isHappeningType = (type: string): type is HappeningType => Object.hasOwn(eventTypes, type);

/** What must be the own of whoever writes a type; `undefined` where the role is enough. */
export function ownershipOf(type: HappeningType): Own | undefined {
  const entry = eventTypes[type];
  return 'own' in entry ? entry.own : undefined;
}
