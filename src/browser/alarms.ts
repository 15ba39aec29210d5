import { browser } from './api.ts';

/** Rings the named alarm at a time (ms), or when the browser next runs; one ring per name, the last call counts. */
export async function alarmAt(name: string, when: number): Promise<void> {
  await browser.alarms.create(name, { when });
}

/** Rings the named alarm again and again. */
export async function alarmEvery(name: string, minutes: number): Promise<void> {
  if ((await browser.alarms.get(name)) === undefined) await browser.alarms.create(name, { periodInMinutes: minutes });
}

/** Listens for alarms; to be called synchronously when the background starts. */
export function onAlarm(listen: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => listen(name));
}
