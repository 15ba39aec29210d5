import type { Event, Happening } from '../../../contract/event.ts';
import type { Workspace } from '../../../contract/workspace.ts';
import { departmentName } from '../../../domain/departments.ts';
import { labelName } from '../../../domain/labels.ts';
import type { Language } from '../../../guide/language.ts';
import { clockMs } from '../../../log/clock.ts';
import { sorted } from '../../../log/order.ts';
import type { Tone } from '../../../ui/Chip.tsx';
import { dateTime, dayOf } from '../../../ui/time.ts';
import { spoken } from '../../../ui/words/spoken.ts';
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

/** What things are called; `team`: whether members have the names of a roster. */
type Names = Pick<Workspace, 'labels' | 'departments' | 'marks'> & { readonly team?: boolean };

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
    .map((event) => entryOf(event, wordsOf(event, routes.get(event.id) ?? '', names, language), language, undone.has(event.id)))
    .reverse();
}

function entryOf(event: Event, said: Words, language: Language, undone: boolean): TimelineEntry {
  const who = event.member.name.trim() === '' ? eventWords[language].nameless : event.member.name;
  return { id: event.id, at: clockMs(event.at), who, undone, ...said };
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

function wordsOf({ what, at, member }: Event, key: string, names: Names, language: Language): Words {
  if ('escalationId' in what) {
    return escalationWords({ what, member }, departmentName(names.departments, key, language), names, language);
  }
  return postWords(what, clockMs(at), names, language);
}

function postWords(what: Happening, at: number, names: Names, language: Language): Words {
  const w = eventWords[language];
  const markName = (key: string) => names.marks.find((mark) => mark.key === key)?.name[language] ?? key;
  switch (what.type) {
    case 'captured':
      return { text: w.captured };
    case 'identified':
      return { text: w.identified, joins: true };
    case 'labelled': {
      const name = labelName(names.labels, what.group, what.value, language);
      return { text: what.on ? w.labelled(name) : w.unlabelled(name) };
    }
    case 'noted':
      return what.text === '' ? { text: w.noteRemoved } : { text: w.noted, quote: what.text };
    case 'claimed':
      return { text: what.writing ? w.writing : w.claimed(dateTime(Date.parse(what.until), at, language)) };
    case 'replied':
      return { text: w.replied(what.findings.length), quote: what.text, tone: 'green' };
    case 'ignored':
      return { text: w.ignored, ...(what.match === '' ? {} : { quote: what.match }) };
    case 'marked':
      return { text: w.marked(markName(what.mark), dayOf(Date.parse(what.until), language)), quote: what.fact };
    case 'unmarked':
      return { text: w.unmarked(markName(what.mark)) };
    case 'released':
    case 'closed':
    case 'reopened':
    case 'undone':
      return { text: w[what.type] };
    default:
      return { text: w.other };
  }
}

function escalationWords(
  { what, member }: Pick<Event, 'member'> & { readonly what: Extract<Happening, { escalationId: string }> },
  department: string,
  { team = false }: Names,
  language: Language,
): Words {
  const w = eventWords[language];
  const whose = (by: string) => spoken({ by, ...(team && member.name !== by ? { says: member.name } : {}) }, language);
  switch (what.type) {
    case 'escalated':
      return { text: w.escalated(department), ...(what.parcel.summary === undefined ? {} : { quote: what.parcel.summary }) };
    case 'refused':
      return { who: department, text: w.refused, quote: pageProblem(what.problem, language), tone: 'red' };
    case 'unconfirmed':
      return { who: department, text: w.unconfirmed, quote: pageProblem(what.problem, language), tone: 'red' };
    case 'acknowledged':
      return { who: whose(what.by), text: w.acknowledged(department), tone: 'green' };
    case 'answered':
      return { who: whose(what.by), text: w.answered(department), quote: what.text, tone: 'green' };
    case 'passed':
      return { who: whose(what.by), text: w.passed(department) };
    case 'delivered':
      return { who: department, text: w.delivered };
    case 'handed':
    case 'retried':
    case 'settled':
      return { text: w[what.type](department) };
    default:
      return { text: w.other };
  }
}
