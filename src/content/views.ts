import type { PostView } from '../contract/state.ts';

/** How many posts are remembered; a post that comes back later is asked for again. */
const LIMIT = 2_000;
/** What one call may ask. */
const BATCH = 500;

export interface Views {
  /** What is known of a post; undefined where nothing is. */
  get(id: string): PostView | undefined;
  /** Asks for the posts not asked for yet: one call for everything wanted in the same turn. */
  want(ids: readonly string[]): void;
  /** Takes what the background said by itself. Views older than the one held are passed over. */
  put(views: readonly PostView[]): void;
  /** Forgets everything: the next `want` asks again. */
  forget(): void;
  readonly size: number;
}

type Ask = (ids: string[]) => Promise<readonly PostView[]>;

/** The views of the posts on this page. `changed` is told the ids whose view is new. */
export function createViews(ask: Ask, changed: (ids: readonly string[]) => void, signal: AbortSignal): Views {
  const known = new Map<string, PostView | undefined>();
  let wanted: string[] = [];

  const keep = (id: string, view: PostView | undefined) => {
    known.delete(id);
    known.set(id, view);
    if (known.size > LIMIT) known.delete(known.keys().next().value ?? '');
  };
  const put = (views: readonly PostView[]) => {
    const fresh = views.filter((view) => known.has(view.id) && !((known.get(view.id)?.at ?? '') > view.at));
    for (const view of fresh) keep(view.id, view);
    if (fresh.length > 0) changed(fresh.map(({ id }) => id));
  };
  const flush = async () => {
    const ids = wanted;
    wanted = [];
    for (let start = 0; start < ids.length && !signal.aborted; start += BATCH) {
      const part = ids.slice(start, start + BATCH);
      try {
        const views = await ask(part);
        if (!signal.aborted) put(views);
      } catch {
        // The background did not answer: the posts are asked for again when they are seen again.
        for (const id of part) known.delete(id);
      }
    }
  };
  return {
    get: (id) => known.get(id),
    put,
    want(ids) {
      const unknown = [...new Set(ids)].filter((id) => !known.has(id));
      if (unknown.length === 0) return;
      for (const id of unknown) keep(id, undefined);
      if (wanted.length === 0) queueMicrotask(() => void flush());
      wanted.push(...unknown);
    },
    forget: () => known.clear(),
    get size() {
      return known.size;
    },
  };
}
