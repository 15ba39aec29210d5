import { useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import type { Settings } from '../../../contract/settings.ts';
import { useFrame } from '../frame/frame.tsx';

/** Saves a change of the settings at once and says so, or why not. Resolves to whether it was done. */
export function useSaveSettings(settings: Settings, saved: string) {
  const { attempt, notify } = useFrame();
  const [busy, setBusy] = useState(false);
  const save = async (change: Partial<Settings>): Promise<boolean> => {
    setBusy(true);
    const done = await attempt(() => call('saveSettings', { settings: { ...settings, ...change } }).then(() => true));
    setBusy(false);
    // A new language shows by itself, and the words of the old one would stand in a page of the new.
    if (done && change.language === undefined) notify({ text: saved, tone: 'green' });
    return done ?? false;
  };
  return { save, busy };
}
