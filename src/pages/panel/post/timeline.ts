import type { Event, Happening, Member } from '../../../contract/event.ts';
import type { LabelGroup, Workspace } from '../../../contract/workspace.ts';
import { BY_HAND, departmentName } from '../../../domain/departments.ts';
import type { HappeningOf, TypeAbout } from '../../../domain/event-types.ts';
import { labelName } from '../../../domain/labels.ts';
import { present } from '../../../domain/present.ts';
import type { Language } from '../../../guide/language.ts';
import { clockMs } from '../../../log/clock.ts';
import { sorted } from '../../../log/order.ts';
import type { Tone } from '../../../ui/Chip.tsx';
import { dateTime, dayOf } from '../../../ui/time.ts';
import { speakerName } from '../../../ui/words/speaker-name.ts';
import { pageProblem } from '../../../ui/words/team-problems.ts';
import { eventWords } from './event-words.ts';

/** One line of a post's history. `quote` is what somebody wrote, as plain text. */
export interface TimelineEntry {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly who: string;
  readonly text: string;
  readonly quote?: string;
  /** Red for a refusal, green for what came to its end. */
  readonly tone?: Tone;
  /** Made one post of two: can be taken back. */
  readonly joins?: true;
  /** Taken back later: shown struck through. */
  readonly undone: boolean;
}

/**
 * What things are called; `team`: whether members have the names of a roster. `own`: this browser's member, who may have
 * given a name only after some of it was done.
 */
type Names = Pick<Workspace, 'labels' | 'departments' | 'marks'> & { readonly team?: boolean; readonly own?: Member | undefined };

interface Words {
  /** Who did it, where that is not the member who wrote it down. */
  readonly who?: string;
  readonly text: string;
  readonly quote?: string;
  readonly tone?: Tone;
  readonly joins?: true;
}

/**
 * The history of a post in plain words, newest first. `events` are those of the post, its escalations and its author's
 * marks, in any order. A post read again is one line, and what was taken back stays as a struck line.
 */
export function timeline(events: readonly Event[], names: Names, language: Language): TimelineEntry[] {
  const undone = new Set(events.flatMap(({ what }) => (what.type === 'undone' ? [what.target] : [])));
  const ordered = sorted(events);
  const routes = departmentsOf(ordered);
  const firstSight = ordered.find(({ what }) => what.type === 'captured')?.id;
  return ordered
    .filter(({ id, what }) => what.type !== 'undone' && (what.type !== 'captured' || id === firstSight))
    .map((event) =>
      entryOf(event, {
        who: whoOf(event, names.own, language),
        undone: undone.has(event.id),
        ...wordsOf(event, sceneOf(event, routes.get(event.id) ?? '', names, language)),
      }),
    )
    .reverse();
}

function whoOf({ member }: Event, own: Member | undefined, language: Language): string {
  const name = member.name.trim() === '' && member.id === own?.id ? own.name : member.name;
  return name.trim() === '' ? eventWords[language].nameless : name;
}

function entryOf({ id, at }: Event, said: Words & Pick<TimelineEntry, 'who' | 'undone'>): TimelineEntry {
  return { id, at: clockMs(at), ...said };
}

/** Event id → key of the department that its escalation was with, from events in order; an escalation's first may sort late. */
function departmentsOf(events: readonly Event[]): ReadonlyMap<string, string> {
  const at = new Map(events.flatMap(({ what }) => (what.type === 'escalated' ? [[what.escalationId, what.department] as const] : [])));
  return new Map(
    events.flatMap(({ id, what }) => {
      if (!('escalationId' in what)) return [];
      if (what.type === 'passed') at.set(what.escalationId, what.to);
      return [[id, at.get(what.escalationId) ?? ''] as const];
    }),
  );
}

/** What the words of an event need besides what happened. */
interface Scene {
  readonly w: (typeof eventWords)[Language];
  readonly language: Language;
  /** When it happened, in ms since 1970. */
  readonly at: number;
  /** The name of the department that the escalation was with. */
  readonly department: string;
  /** Who said something for a department, and by whose word. */
  whose(by: string): string;
  markName(key: string): string;
  labelName(group: LabelGroup, key: string): string;
}

type Lines = { readonly [T in TypeAbout<'post' | 'author'>]: (what: HappeningOf<T>, scene: Scene) => Words };

/** What is said of each type of event that may stand in the history of a post; one that has no line does not compile. */
const lines: Lines = {
  captured: ({ post }, { w }) => ({ text: post.byHand ? w.addedByLink : w.captured }),
  added: (_, { w }) => ({ text: w.added }),
  identified: (_, { w }) => ({ text: w.identified, joins: true }),
  labelled({ group, value, on }, { w, labelName }) {
    const name = labelName(group, value);
    return { text: on ? w.labelled(name) : w.unlabelled(name) };
  },
  noted: ({ text }, { w }) => (text === '' ? { text: w.noteRemoved } : { text: w.noted, quote: text }),
  claimed: ({ writing, until }, { w, at, language }) => ({
    text: writing ? w.writing : w.claimed(dateTime(Date.parse(until), at, language)),
  }),
  replied: ({ text, findings }, { w }) => ({ text: w.replied(findings.length), quote: text, tone: 'green' }),
  ignored: ({ match }, { w }) => (match === '' ? { text: w.ignored } : { text: w.ignored, quote: match }),
  marked: ({ mark, until, fact }, { w, markName, language }) => ({
    text: w.marked(markName(mark), dayOf(Date.parse(until), language)),
    quote: fact,
  }),
  unmarked: ({ mark }, { w, markName }) => ({ text: w.unmarked(markName(mark)) }),
  released: (_, { w }) => ({ text: w.released }),
  closed: (_, { w }) => ({ text: w.closed }),
  reopened: (_, { w }) => ({ text: w.reopened }),
  escalated: ({ parcel }, { w, department }) => present({ text: w.escalated(department), quote: parcel.summary }),
  refused: ({ problem }, { w, department, language }) => ({
    who: department,
    text: w.refused,
    quote: pageProblem(problem, language),
    tone: 'red',
  }),
  unconfirmed: ({ problem }, { w, department, language }) => ({
    who: department,
    text: w.unconfirmed,
    quote: pageProblem(problem, language),
    tone: 'red',
  }),
  acknowledged: ({ by }, { w, department, whose }) => ({ who: whose(by), text: w.acknowledged(department), tone: 'green' }),
  answered: ({ by, text }, { w, department, whose }) => ({ who: whose(by), text: w.answered(department), quote: text, tone: 'green' }),
  passed: ({ by }, { w, department, whose }) => ({ who: whose(by), text: w.passed(department) }),
  delivered: ({ channel }, { w, department }) =>
    channel === BY_HAND ? { text: w.byHand(department) } : { who: department, text: w.delivered },
  handed: (_, { w, department }) => ({ text: w.handed(department) }),
  retried: (_, { w, department }) => ({ text: w.retried(department) }),
  settled: (_, { w, department }) => ({ text: w.settled(department) }),
};

function sceneOf({ at, member }: Event, key: string, names: Names, language: Language): Scene {
  const { team = false, departments, marks, labels } = names;
  return {
    w: eventWords[language],
    language,
    at: clockMs(at),
    department: departmentName(departments, key, language),
    whose: (by) => speakerName(team && member.name !== by ? { by, says: member.name } : { by }, language),
    markName: (mark) => marks.find((kind) => kind.key === mark)?.name[language] ?? mark,
    labelName: (group, label) => labelName(labels, group, label, language),
  };
}

/** The words of an event. One of a type that only a newer Diapason knows may be here where a newer one wrote this store. */
function wordsOf({ what }: Event, scene: Scene): Words {
  if (!Object.hasOwn(lines, what.type)) return { text: scene.w.other };
  const line = lines[what.type as keyof Lines] as (what: Happening, scene: Scene) => Words;
  return line(what, scene);
}
