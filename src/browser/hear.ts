import type { Announcement } from '../contract/calls.ts';
import { runtime } from './runtime.ts';

/** The key of an announcement on the wire. */
export const MARK = 'diapason-announcement';

/** Listens in a tab until `signal` aborts. What `listen` returns goes back to `announce`. */
export function onAnnouncement(listen: (news: Announcement) => boolean | undefined, signal: AbortSignal): void {
  const hear = (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void) => {
    if (typeof message !== 'object' || message === null || !(MARK in message) || sender.id !== runtime()?.id) return undefined;
    const said = listen((message as Record<string, unknown>)[MARK] as Announcement);
    if (said !== undefined) respond(said);
    return undefined;
  };
  runtime()?.onMessage.addListener(hear);
  signal.addEventListener('abort', () => {
    try {
      runtime()?.onMessage.removeListener(hear);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  });
}
