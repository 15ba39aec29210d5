import * as v from 'valibot';
import { type Event, type Happening, HappeningSchema, type Member } from '../contract/event.ts';
import { Refusal } from '../contract/refusal.ts';
import type { OutboxRow } from '../contract/state.ts';
import { placeOf, plainReason } from '../guide/plain-issue.ts';
import { tick } from '../log/clock.ts';
import { subjectsOf } from '../log/subjects.ts';
import { type EventRow, inOne, type Store } from './database.ts';
import { rememberSubjects } from './familiar.ts';
import { keepDevicePosition, readDevicePosition, settingsOf } from './meta.ts';
import { project } from './project.ts';
import { storedRow } from './records/outbox.ts';

/** What is saved with the happenings, in the same transaction. `now` in ms. */
export interface AppendOptions {
  readonly now: number;
  readonly put?: readonly OutboxRow[];
  /** Escalation ids whose outbox rows go. */
  readonly remove?: readonly string[];
}

/** Nothing that another device would refuse may enter the log. */
function checked(what: Happening): Happening {
  const parsed = v.safeParse(HappeningSchema, what, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Refusal('not-understood', { where: `${what.type} ${placeOf(issue)}`.trim(), detail: plainReason(issue) });
}

async function write(store: Store, happenings: readonly Happening[], member: Member, now: number): Promise<EventRow[]> {
  const pen = await readDevicePosition(store);
  let clock = pen.clock;
  const events = happenings.map((what, index): Event => {
    clock = tick(clock, now, pen.heard);
    const seq = pen.seq + index + 1;
    return { id: `${pen.device}-${seq}`, device: pen.device, seq, at: clock, member, what };
  });
  if (clock !== undefined) await keepDevicePosition(store, { ...pen, seq: pen.seq + events.length, clock });
  const rows = events.map((event) => ({ ...event, subjects: subjectsOf(event) }));
  await store.events.bulkAdd(rows);
  rememberSubjects(store, rows);
  return rows;
}

/**
 * Adds what this device's member did, with its projections and outbox rows, in one transaction (the caller's, inside
 * `inOne`). Resolves with the events once they are saved; rejects with `not-understood` and saves nothing when a
 * happening breaks its schema.
 */
export function append(store: Store, happenings: readonly Happening[], { now, put = [], remove = [] }: AppendOptions): Promise<Event[]> {
  return inOne(store, async () => {
    const { member } = await settingsOf(store);
    const rows = await write(store, happenings.map(checked), member, now);
    await store.outbox.bulkPut(put.map(storedRow));
    await store.outbox.bulkDelete([...remove]);
    await project(
      store,
      rows.flatMap((row) => row.subjects),
      { rows, unheard: new Set() },
    );
    return rows.map(({ subjects: _, ...event }) => event);
  });
}
