import * as v from 'valibot';
import type { Version } from '../contract/document.ts';
import type { Event } from '../contract/event.ts';
import { Refusal } from '../contract/problem.ts';
import { type Settings, SettingsSchema } from '../contract/settings.ts';
import { append } from './append.ts';
import { inOne, type Store } from './database.ts';
import { addVersions, readVersion } from './documents.ts';
import { addEvents, lacking, readEvent } from './merge.ts';
import { keepSettings, ownDevice, savedSettings } from './meta.ts';

const FORMAT = 1;

/**
 * Everything this browser holds, as JSON lines: a head, then events, versions, what was still to be sent (which leaves from
 * here only), and settings. `now` in ms.
 */
export async function exportAll(store: Store, now: number): Promise<string> {
  const lines = [JSON.stringify({ diapason: FORMAT, exportedAt: new Date(now).toISOString() })];
  await store.transaction('r', store.tables, async () => {
    await store.events.orderBy('at').each(({ subjects: _, ...event }) => lines.push(JSON.stringify({ event })));
    await store.documents.each((version) => lines.push(JSON.stringify({ version })));
    await store.outbox.each(({ escalationId, channel }) => lines.push(JSON.stringify({ unsent: { escalationId, channel } })));
    const settings = await savedSettings(store);
    if (settings !== undefined) lines.push(JSON.stringify({ settings }));
  });
  return `${lines.join('\n')}\n`;
}

interface Archive {
  readonly events: Event[];
  /** Line of each event, by its id. */
  readonly lines: Map<string, number>;
  readonly versions: Map<string, Version>;
  /** What the exporting browser had still to send. */
  readonly unsent: v.InferOutput<typeof UnsentSchema>[];
  settings?: Settings;
}

const UnsentSchema = v.object({ escalationId: v.pipe(v.string(), v.maxLength(120)), channel: v.pipe(v.string(), v.maxLength(60)) });

function fault(line: number, reason: string): Refusal {
  return new Refusal('not-understood', { where: `line ${line}`, detail: reason.slice(0, 500) });
}

function parseLine(text: string, line: number): Record<string, unknown> {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below, with the line.
  }
  throw fault(line, 'not a JSON object');
}

async function readLine(archive: Archive, value: Record<string, unknown>, line: number): Promise<void> {
  if ('event' in value) {
    const read = readEvent(value.event);
    if ('reason' in read) throw fault(line, read.reason);
    archive.events.push(read.event);
    archive.lines.set(read.event.id, line);
  } else if ('version' in value) {
    const read = await readVersion(value.version);
    if ('reason' in read) throw fault(line, read.reason);
    archive.versions.set(read.version.id, read.version);
  } else if ('unsent' in value) {
    const parsed = v.safeParse(UnsentSchema, value.unsent, { abortEarly: true });
    if (!parsed.success) throw fault(line, `unsent: ${parsed.issues[0].message}`);
    archive.unsent.push(parsed.output);
  } else if ('settings' in value) {
    const parsed = v.safeParse(SettingsSchema, value.settings, { abortEarly: true });
    if (!parsed.success) throw fault(line, `settings ${v.getDotPath(parsed.issues[0]) ?? ''}: ${parsed.issues[0].message}`);
    archive.settings = parsed.output;
  } else throw fault(line, 'neither an event, a version nor settings');
}

async function readArchive(text: string): Promise<Archive> {
  const [first = '', ...rest] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const format = parseLine(first, 1).diapason;
  if (format !== FORMAT) throw fault(1, format === undefined ? 'not an export of Diapason' : `format ${String(format)} is not known here`);
  const archive: Archive = { events: [], lines: new Map(), versions: new Map(), unsent: [] };
  for (const [index, line] of rest.entries()) if (line.trim() !== '') await readLine(archive, parseLine(line, index + 2), index + 2);
  return archive;
}

/** What another browser had still to send may have left there since: a person decides. What is sent from here stays. */
async function doubt(store: Store, unsent: Archive['unsent'], now: number): Promise<void> {
  const device = await ownDevice(store);
  for (const { escalationId, channel } of unsent) {
    const [state, row] = [await store.escalations.get(escalationId), await store.outbox.get(escalationId)];
    if (state?.stage !== 'pending' || row !== undefined || state.device === device) continue;
    await append(store, [{ type: 'unconfirmed', postId: state.postId, escalationId, channel, problem: { code: 'maybe-sent' } }], { now });
  }
}

/**
 * Adds what an export holds and this browser lacks. On any fault the whole is refused with `not-understood`, the line
 * and the reason, and what was there stays. Settings are taken only where the first run is not over. `now` in ms.
 */
export async function importAll(store: Store, text: string, now: number): Promise<{ events: number; versions: number }> {
  const { events, lines, versions, unsent, settings } = await readArchive(text);
  return inOne(store, async () => {
    const { fresh, twins } = await lacking(store, events);
    const [first] = twins;
    if (first !== undefined) throw fault(lines.get(first.theirs.id) ?? 0, 'another event has this id');
    const known = await store.documents.bulkGet([...versions.keys()]);
    await addEvents(store, fresh, now);
    await addVersions(store, [...versions.values()], now);
    await doubt(store, unsent, now);
    if (settings !== undefined && !(await savedSettings(store))?.welcomed) await keepSettings(store, settings);
    return { events: fresh.length, versions: known.filter((version) => version === undefined).length };
  });
}
