import type { Event, Happening, HappeningType } from '../contract/event.ts';
import { eventTypes, happeningTypes, isHappeningType, PROPOSALS, type SubjectKind, subjectKinds } from '../domain/event-types.ts';

/** What an event is about: a kind and an id (`post:<id>`), the proposals of the guide, or what this version does not know. */
export type Subject = `${Exclude<SubjectKind, 'guide'>}:${string}` | typeof PROPOSALS | typeof UNKNOWN;

/** The subject of every event that only a newer Diapason knows, or knows all of: they are found again by it after an update. */
export const UNKNOWN = 'unknown:event';

/** Splits a subject into its kind and the id in it; `undefined` for text of another shape. */
export function readSubject(subject: string): { readonly kind: SubjectKind; readonly id: string } | undefined {
  const at = subject.indexOf(':');
  const [kind, id] = [subjectKinds.find((name) => name === subject.slice(0, at)), subject.slice(at + 1)];
  return kind === undefined || id === '' ? undefined : { kind, id };
}

function isSubject(subject: string): subject is Subject {
  const kind = readSubject(subject)?.kind;
  return kind !== undefined && (kind !== 'guide' || subject === PROPOSALS);
}

type IdsOf = (what: Happening) => readonly string[];

/** For each type of event, the kinds that it is about and how their ids are read from it. */
const readers: ReadonlyMap<HappeningType, readonly (readonly [SubjectKind, IdsOf])[]> = new Map(
  happeningTypes.map((type) => [type, Object.entries(eventTypes[type].about) as [SubjectKind, IdsOf][]]),
);

/** Every entity whose state an event may change; its events are found again by them. */
export function subjectsOf(event: { readonly what: Happening } | Event): Subject[] {
  const { what } = event;
  if (what.type === 'undone') return what.subjects.map((subject) => (isSubject(subject) ? subject : UNKNOWN));
  if (!isHappeningType(what.type)) return [UNKNOWN];
  return (readers.get(what.type) ?? []).flatMap(([kind, idsOf]) => idsOf(what).map((id) => `${kind}:${id}` as Subject));
}
