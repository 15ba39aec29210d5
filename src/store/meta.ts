import * as v from 'valibot';
import type { Clock } from '../contract/clock.ts';
import { type Settings, SettingsSchema } from '../contract/settings.ts';
import { later, receive } from '../log/clock.ts';
import { inOne, type Store } from './database.ts';

/** Text of `length` letters and digits that nobody else draws. */
export function randomName(length: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  return [...crypto.getRandomValues(new Uint8Array(length))].map((byte) => letters[byte % 32]).join('');
}

async function read(store: Store, key: string): Promise<unknown> {
  return (await store.meta.get(key))?.value;
}

async function write(store: Store, key: string, value: unknown): Promise<void> {
  await store.meta.put({ key, value });
}

/** Where this device's log stands. `device` is drawn at the first event. */
export interface Pen {
  readonly device: string;
  readonly seq: number;
  readonly clock?: Clock;
  /** The latest time that colleagues or the team's server were heard to have. */
  readonly heard?: Clock;
}

/** The device's pen; call it inside a transaction that writes it back with `keepPen`. */
export async function readPen(store: Store): Promise<Pen> {
  const known = (await read(store, 'pen')) as Pen | undefined;
  return known ?? { device: randomName(12), seq: 0 };
}

/** This device's name in the log, drawn and kept at the first call; inside a writing transaction. */
export async function ownDevice(store: Store): Promise<string> {
  const pen = await readPen(store);
  await keepPen(store, pen);
  return pen.device;
}

/** Saves the pen. */
export function keepPen(store: Store, pen: Pen): Promise<void> {
  return write(store, 'pen', pen);
}

/**
 * Moves the pen on to the last number that the log holds of this device. A pen that is behind (its row was lost or put
 * back) would draw a number a second time, and nothing could be saved any more.
 */
export function repairPen(store: Store): Promise<void> {
  return inOne(store, async () => {
    const pen = await readPen(store);
    const last = await store.events.where('[device+seq]').between([pen.device, 0], [pen.device, Number.MAX_VALUE]).last();
    if (last !== undefined && last.seq > pen.seq) await keepPen(store, { ...pen, seq: last.seq });
  });
}

/** Lets the device's clock see those of others, inside a writing transaction. */
export async function hear(store: Store, clocks: readonly Clock[], now: number): Promise<void> {
  const pen = await readPen(store);
  const clock = clocks.reduce<Clock | undefined>((mine, other) => receive(mine, other, now), pen.clock);
  const heard = clocks.reduce<Clock | undefined>((latest, other) => later(other, latest), pen.heard);
  await keepPen(store, { ...pen, ...(clock === undefined ? {} : { clock }), ...(heard === undefined ? {} : { heard }) });
}

function firstSettings(): Settings {
  const member = { id: randomName(16), name: '' };
  return { language: 'auto', member, sites: { x: true, facebook: true }, checkReplies: true, welcomed: false };
}

/** This browser's settings as saved; `undefined` before the first run. */
export async function savedSettings(store: Store): Promise<Settings | undefined> {
  const parsed = v.safeParse(SettingsSchema, await read(store, 'settings'));
  return parsed.success ? parsed.output : undefined;
}

/** This browser's settings; drawn and saved at the first call, so that the member's id never changes. */
export async function settingsOf(store: Store): Promise<Settings> {
  const known = await savedSettings(store);
  if (known !== undefined) return known;
  return inOne(store, async () => {
    const settings = (await savedSettings(store)) ?? firstSettings();
    await write(store, 'settings', settings);
    return settings;
  });
}

/** Saves this browser's settings. */
export function keepSettings(store: Store, settings: Settings): Promise<void> {
  return inOne(store, () => write(store, 'settings', settings));
}

/** The post the side panel was last asked to show, and when (ms). */
export async function panelPost(store: Store): Promise<{ readonly postId: string; readonly at: number } | undefined> {
  return (await read(store, 'panel')) as { postId: string; at: number } | undefined;
}

/** Asks the side panel, open or not yet, to show a post. */
export function keepPanelPost(store: Store, postId: string, at: number): Promise<void> {
  return inOne(store, () => write(store, 'panel', { postId, at }));
}
