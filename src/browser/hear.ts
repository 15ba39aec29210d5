import type { Announcement } from '../contract/calls.ts';
import { runtime } from './runtime.ts';

/** The key of an announcement on the wire. */
export const MARK = 'diapason-announcement';

/**
 * Listens for the extension's own messages of one kind until `signal` aborts: those with the key `mark`, whose value is
 * given to `listen`. What it returns is the answer; where it returns nothing, another part of the program may answer.
 */
export function onMarked(mark: string, listen: (value: unknown) => unknown, signal: AbortSignal): void {
  const hear = (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void) => {
    if (typeof message !== 'object' || message === null || !(mark in message) || sender.id !== runtime()?.id) return undefined;
    const answer = listen((message as Record<string, unknown>)[mark]);
    if (answer !== undefined) respond(answer);
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

/** Listens in a tab until `signal` aborts. What `listen` returns goes back to `announce`. */
export function onAnnouncement(listen: (news: Announcement) => boolean | undefined, signal: AbortSignal): void {
  onMarked(MARK, (news) => listen(news as Announcement), signal);
}
