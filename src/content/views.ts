import type { Post } from '../contract/post.ts';
import type { PostView } from '../contract/state.ts';
import type { Views } from './ports/session.ts';

/** How many posts are remembered; a post that comes back later is asked for again. */
const LIMIT = 2_000;
/** What one call may ask. */
const BATCH = 500;
/** Least time between two calls, in ms: a feed that runs asks for what came in it at once. Posts come before they are seen. */
const PAUSE = 100;

const namesOf = ({ id, aliases = [] }: PostView) => [id, ...aliases];

type Ask = (ids: string[]) => Promise<readonly PostView[]>;

/** The views of the posts on this page. `changed` is told the ids whose view is new, before those who watch. */
export function createViews(ask: Ask, changed: (ids: readonly string[]) => void, signal: AbortSignal): Views {
  const watchers = new Set<(ids: readonly string[]) => void>();
  const byId = new Map<string, PostView | undefined>();
  /** Ids that a known post may have too, and the pairs of which that was asked. */
  const claimed = new Set<string>();
  const asked = new Set<string>();
  let wanted: string[] = [];
  let last = Number.NEGATIVE_INFINITY;

  const keep = (id: string, view: PostView | undefined) => {
    byId.delete(id);
    byId.set(id, view);
    if (byId.size > LIMIT) byId.delete(byId.keys().next().value ?? '');
  };
  const put = (views: readonly PostView[]) => {
    const fresh = views.flatMap((view) =>
      namesOf(view).flatMap((id) => (byId.has(id) && !((byId.get(id)?.at ?? '') > view.at) ? [{ id, view }] : [])),
    );
    for (const { id, view } of fresh) keep(id, view);
    const maybe = views.flatMap(({ claims = [] }) => claims).filter((id) => byId.has(id) && byId.get(id) === undefined);
    for (const id of maybe) claimed.add(id);
    const ids = [...fresh.map(({ id }) => id), ...maybe];
    if (ids.length === 0) return;
    changed(ids);
    for (const watcher of watchers) watcher(ids);
  };
  const isOther = ({ id, aliases = [] }: Pick<Post, 'id' | 'aliases'>) =>
    aliases.some((alias) => {
      const view = byId.get(alias);
      const pair = `${id} ${view?.id}`;
      if (view === undefined || namesOf(view).includes(id) || asked.has(pair)) return false;
      asked.add(pair);
      return true;
    });
  const flush = async () => {
    const ids = wanted;
    wanted = [];
    last = performance.now();
    for (let start = 0; start < ids.length && !signal.aborted; start += BATCH) {
      const part = ids.slice(start, start + BATCH);
      try {
        const views = await ask(part);
        if (!signal.aborted) put(views);
      } catch {
        // The background did not answer: the posts are asked for again when they are seen again.
        for (const id of part) byId.delete(id);
      }
    }
  };
  const plan = () => {
    const wait = last + PAUSE - performance.now();
    if (wait <= 0) queueMicrotask(() => void flush());
    else setTimeout(() => void flush(), wait);
  };
  return {
    get: (id) => byId.get(id),
    put,
    want(ids) {
      const unknown = [...new Set(ids)].filter((id) => !byId.has(id));
      if (unknown.length === 0) return;
      for (const id of unknown) keep(id, undefined);
      if (wanted.length === 0) plan();
      wanted.push(...unknown);
    },
    watch(watcher, until) {
      watchers.add(watcher);
      until.addEventListener('abort', () => watchers.delete(watcher));
    },
    isUnsure: (post) => claimed.delete(post.id) || isOther(post),
    forget() {
      byId.clear();
      claimed.clear();
      asked.clear();
    },
    get size() {
      return byId.size;
    },
  };
}
