interface Runtime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  getURL(file: string): string;
  readonly onMessage: {
    addListener(hear: Hear): void;
    removeListener(hear: Hear): void;
  };
}
type Hear = (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void) => undefined;

/**
 * The messaging part of the extension API, which is the same in both browsers by itself: content scripts, loaded into
 * every page of a site, do without the polyfill's weight. Absent when the extension was removed under the page.
 */
export function runtime(): Runtime | undefined {
  const world = globalThis as { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } };
  return world.browser?.runtime ?? world.chrome?.runtime;
}
