import * as v from 'valibot';
import type { Clock } from '../contract/clock.ts';
import type { Problem } from '../contract/problem.ts';
import { Refusal } from '../contract/refusal.ts';
import { type Settings, SettingsSchema, settingsRecord } from '../contract/settings.ts';
import type { Reading } from '../contract/stored.ts';
import { present } from '../domain/present.ts';
import { perSite } from '../domain/sites.ts';
import { later, receive } from '../log/clock.ts';
import { inOne, type Store } from './database.ts';
import { metaKeys } from './meta-keys.ts';
import { keepMeta, rawMeta, readMeta, renewMeta } from './meta-rows.ts';
import type { DevicePosition } from './records/device.ts';

/** Text of `length` letters and digits that nobody else draws. */
export function randomName(length: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  return [...crypto.getRandomValues(new Uint8Array(length))].map((byte) => letters[byte % 32]).join('');
}

/**
 * The device's pen; call it inside a transaction that writes it back with `keepDevicePosition`. Rejects with `stored-damaged`: another
 * one would draw numbers a second time.
 */
export async function readDevicePosition(store: Store): Promise<DevicePosition> {
  return (await readMeta(store, metaKeys.pen)) ?? { device: randomName(12), seq: 0 };
}

/** This device's name in the log, drawn and kept at the first call; inside a writing transaction. */
export async function ownDevice(store: Store): Promise<string> {
  const pen = await readDevicePosition(store);
  await keepDevicePosition(store, pen);
  return pen.device;
}

/** Saves the pen. */
export function keepDevicePosition(store: Store, pen: DevicePosition): Promise<void> {
  return keepMeta(store, metaKeys.pen, pen);
}

/**
 * Moves the pen on to the last number that the log holds of this device. A pen that is behind (its row was lost or put
 * back) would draw a number a second time, and nothing could be saved any more.
 */
export function repairDevicePosition(store: Store): Promise<void> {
  return inOne(store, async () => {
    const pen = await readDevicePosition(store);
    const last = await store.events.where('[device+seq]').between([pen.device, 0], [pen.device, Number.MAX_VALUE]).last();
    if (last !== undefined && last.seq > pen.seq) await keepDevicePosition(store, { ...pen, seq: last.seq });
  });
}

/** Lets the device's clock see those of others, inside a writing transaction. */
export async function hear(store: Store, clocks: readonly Clock[], now: number): Promise<void> {
  const pen = await readDevicePosition(store);
  const clock = clocks.reduce<Clock | undefined>((mine, other) => receive(mine, other, now), pen.clock);
  const heard = clocks.reduce<Clock | undefined>((latest, other) => later(other, latest), pen.heard);
  await keepDevicePosition(store, { ...pen, ...present({ clock, heard }) });
}

function firstSettings(): Settings {
  const member = { id: randomName(16), name: '' };
  return { language: 'auto', member, sites: { ...perSite(({ isOnAtFirst }) => isOnAtFirst) }, checkReplies: true, welcomed: false };
}

/**
 * What can be read of settings that do not parse, field by field; the others as at first. Who the CM is cannot be made up:
 * the log knows the person by it.
 */
function salvaged({ fields, where }: Extract<Reading<Settings>, { kind: 'damaged' }>): Settings {
  const first = firstSettings();
  const whole: Record<string, unknown> = { ...fields };
  for (const [name, shape] of Object.entries(SettingsSchema.entries)) {
    if (v.safeParse(shape, fields[name]).success) continue;
    if (name === 'member') throw new Refusal('settings-damaged', { where });
    whole[name] = first[name as keyof Settings];
  }
  return whole as Settings;
}

/**
 * This browser's settings as saved; `undefined` before the first run. What does not parse stays stored as it is, and the
 * rest counts. Rejects with `settings-damaged` where even the member cannot be read.
 */
export async function savedSettings(store: Store): Promise<Settings | undefined> {
  const stored = await rawMeta(store, metaKeys.settings);
  if (stored === undefined) return undefined;
  const reading = settingsRecord.read(stored);
  return reading.kind === 'read' ? reading.value : salvaged(reading);
}

/** What is wrong with the stored settings; `undefined` where all of them can be read. */
export async function settingsProblem(store: Store): Promise<Problem | undefined> {
  const stored = await rawMeta(store, metaKeys.settings);
  const reading = settingsRecord.read(stored);
  if (stored === undefined || reading.kind === 'read') return undefined;
  return { code: 'settings-damaged', where: reading.where, detail: reading.detail };
}

/** This browser's settings; drawn and saved at the first call, so that the member's id never changes. */
export async function settingsOf(store: Store): Promise<Settings> {
  const known = await savedSettings(store);
  if (known !== undefined) return known;
  return inOne(store, async () => {
    const saved = await savedSettings(store);
    if (saved !== undefined) return saved;
    const settings = firstSettings();
    await keepMeta(store, metaKeys.settings, settings);
    return settings;
  });
}

/** Saves this browser's settings. What did not parse before is kept beside them. */
export function keepSettings(store: Store, settings: Settings): Promise<void> {
  return inOne(store, () => renewMeta(store, metaKeys.settings, settings));
}

/** The post the side panel was last asked to show, or to add one (`adds`), and when (ms). */
export async function panelPost(
  store: Store,
): Promise<{ readonly postId: string; readonly at: number; readonly adds?: true | undefined } | undefined> {
  return readMeta(store, metaKeys.panel);
}

/** Asks the side panel, open or not yet, to show a post. */
export function keepPanelPost(store: Store, postId: string, at: number): Promise<void> {
  return inOne(store, () => keepMeta(store, metaKeys.panel, { postId, at }));
}

/** Asks it to open where a post is added. */
export function keepPanelAdds(store: Store, at: number): Promise<void> {
  return inOne(store, () => keepMeta(store, metaKeys.panel, { postId: '', at, adds: true }));
}
