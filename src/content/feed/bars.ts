import { call } from '../../browser/call.ts';
import type { Post, PostId } from '../../contract/post.ts';
import type { BarSlot } from '../../contract/site.ts';
import { suggestDepartment } from '../../triage/suggest.ts';
import { suggestKind } from '../../triage/suggest-kind.ts';
import { watchPresses } from '../../ui/presses.ts';
import type { BarEvents } from '../bar/bar.ts';
import { barParts } from '../bar/parts/index.ts';
import { barWords } from '../bar/words.ts';
import type { BarPart } from '../ports/bar-part.ts';
import type { Bar, BarHandler, Bars, PostBar } from '../ports/bars.ts';
import type { Session } from '../ports/session.ts';
import { registry } from '../registry.ts';
import { createPlainWatch } from '../surface/plain-watch.ts';
import { withFormerIds } from './former-ids.ts';
import { gist } from './gist.ts';
import { createOpenBars } from './open-bars.ts';
import { createSpareBars } from './spare-bars.ts';
import { createStillBars } from './still-bars.ts';

/** For so long, in ms, a post must have said the same before a press on its bar acts on it. */
const STEADY = 500;
/** A site that takes our bar out again and again is left alone on that post. */
const PATIENCE = 5;

const namesOf = ({ id, aliases = [] }: Post): readonly PostId[] => [id, ...aliases];

/** Orders bars as the document does. */
export const byPlace = (a: PostBar, b: PostBar) =>
  a.bar.host.compareDocumentPosition(b.bar.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** The bars of the page: one per element that shows a post, never a stale one. */
export function createBars(session: Session, events: BarEvents & Pick<BarHandler, 'update'>): Bars {
  const { doc, site, hello, views, signal } = session;
  const byElement = new WeakMap<Element, PostBar>();
  const byBar = new WeakMap<Bar, PostBar>();
  const hosts = new WeakMap<Node, PostBar>();
  /** How often the bar of a post was put into an element; it outlives the bar. */
  const placed = new WeakMap<Element, { readonly id: PostId; times: number }>();
  /** What an element last showed, with the names that it had; it outlives the bar. */
  const shown = new WeakMap<Element, Post>();
  const live = new Set<PostBar>();
  const spare = createSpareBars(doc, events);
  const view = doc.defaultView as Window;
  const pressedAt = watchPresses(view, signal);
  const plain = createPlainWatch(view, signal);
  registry().plain = plain;
  const open = createOpenBars(pressedAt, plain, signal);
  const still = createStillBars(view, pressedAt, () => [...live].map(({ bar }) => bar), signal);
  /** The bars of one column are all as wide. */
  let lastWidth = 0;
  const sizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const one = hosts.get(target);
      // Out of the document it has no width, and nothing to fit into.
      if (one === undefined || contentRect.width === 0) continue;
      lastWidth = contentRect.width;
      one.bar.width = lastWidth;
    }
  });
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    for (const { bar } of live) bar.host.remove();
    live.clear();
    spare.clear();
  });

  const department = ({ post }: PostBar) => suggestDepartment(views.get(post.id)?.labels ?? { topics: [] }, hello.workspace);
  const partsOf = (one: PostBar) =>
    barParts({
      ...{ post: one.post, view: views.get(one.post.id), workspace: hello.workspace, language: hello.language, acts: hello.acts },
      ...{ now: Date.now(), kind: one.kind, department: department(one), here: hello.here },
    });
  /** Most posts are unknown, and say the same: a bar that shows these very parts already has nothing to paint. */
  const unknown = new Map<string, readonly BarPart[]>();
  const partsOfUnknown = (one: PostBar) => {
    const key = `${one.post.kind} ${one.kind}`;
    const parts = unknown.get(key) ?? partsOf(one);
    unknown.set(key, parts);
    return parts;
  };
  const show = (one: PostBar) => {
    const w = barWords[hello.language];
    const parts = views.get(one.post.id) === undefined ? partsOfUnknown(one) : partsOf(one);
    open.show(one.bar, parts);
    one.bar.show(parts, w.bar(one.post.author?.name ?? one.post.author?.handle ?? w.someone));
  };
  const settle = (one: PostBar | undefined) => {
    if (one === undefined || !views.isUnsure(one.post)) return;
    const { post } = one;
    // What fails is asked again on the next page; until then the post shows what is known of its own id.
    call('identify', { post }).then(
      (view) => view !== null && views.put([view]),
      () => undefined,
    );
  };
  const drop = (one: PostBar) => {
    sizes.unobserve(one.bar.host);
    one.bar.host.remove();
    live.delete(one);
    byElement.delete(one.element);
    byBar.delete(one.bar);
    open.forget(one.bar);
    still.forget(one.bar);
    spare.giveBack(one.bar);
  };
  const bind = (one: PostBar, post: Post) => {
    const before = one.post;
    one.post = post;
    const changed = before !== post && gist(before) !== gist(post);
    if (changed) one.since = performance.now();
    // What is open on it says what would leave now.
    if (changed) events.update([before.id]);
    if (before !== post && before.id === post.id && before.text === post.text) return;
    one.kind = suggestKind(post.text, post.lang);
    one.bar.host.dataset.diapason = post.id;
    dress(one);
    show(one);
  };
  const dress = ({ bar: { host } }: PostBar) => {
    if (host.dataset.theme !== session.theme) host.dataset.theme = session.theme;
  };
  const create = (element: Element, post: Post): PostBar => {
    const one: PostBar = { bar: spare.take(), element, post, kind: undefined, since: performance.now() };
    one.bar.width = lastWidth;
    byElement.set(element, one);
    byBar.set(one.bar, one);
    hosts.set(one.bar.host, one);
    live.add(one);
    sizes.observe(one.bar.host);
    return one;
  };

  const named = (element: Element, now: Post): Post => {
    const post = withFormerIds(now, shown.get(element));
    shown.set(element, post);
    return post;
  };
  const attach = (elements: readonly Element[]) => {
    const read = elements.map((element) => {
      const one = byElement.get(element);
      const reading = site.openPost(element);
      const post = reading.post && named(element, reading.post);
      const stands = one !== undefined && one.post.id === post?.id && one.bar.host.isConnected;
      return { element, post, one, slot: post === undefined || stands ? undefined : reading.slot(), stands };
    });
    for (const { element, post, one, slot, stands } of read) {
      if (stands && post !== undefined) bind(one as PostBar, post);
      else if (post === undefined || slot === undefined) one && drop(one);
      else if (isTiring(element, post)) one && drop(one);
      else place(one ?? create(element, post), post, slot);
    }
    views.want(read.flatMap(({ post }) => (post === undefined ? [] : namesOf(post))));
    for (const { element } of read) settle(byElement.get(element));
    still.soon();
  };
  const isTiring = (element: Element, { id }: Post) => {
    const before = placed.get(element);
    return before?.id === id && before.times >= PATIENCE;
  };
  const place = (one: PostBar, post: Post, slot: BarSlot) => {
    const before = placed.get(one.element);
    placed.set(one.element, { id: post.id, times: before?.id === post.id ? before.times + 1 : 1 });
    bind(one, post);
    one.bar.inset = slot.inset ?? 0;
    const { host } = one.bar;
    // A copy that the site made of our host, with the post around it, has no shadow: it is nobody's.
    for (const copy of [...slot.parent.children]) if (copy.hasAttribute('data-diapason') && !hosts.has(copy)) copy.remove();
    if (slot.before !== host) slot.parent.insertBefore(host, slot.before);
  };

  return {
    attach,
    department,
    purge() {
      for (const one of live) if (!one.bar.host.isConnected) drop(one);
    },
    refresh(ids) {
      const wanted = ids && new Set(ids);
      for (const one of live) {
        dress(one);
        if (wanted !== undefined && !namesOf(one.post).some((id) => wanted.has(id))) continue;
        show(one);
        settle(one);
      }
    },
    of: (bar) => byBar.get(bar),
    steady(bar, pressed) {
      const one = byBar.get(bar);
      const now = one && site.readPost(one.element);
      if (one === undefined || now === undefined || (pressed === undefined && !still.stood(bar))) return null;
      const about = gist(one.post);
      const stood = pressed?.stood ?? performance.now() - one.since;
      return gist(now) === about && (pressed?.about ?? about) === about && stood >= STEADY ? one.post : null;
    },
    wasOpen: open.wasOpen,
    all: () => [...live].filter(({ bar }) => bar.host.isConnected),
    isOurs: (node) => hosts.has(node),
  };
}
