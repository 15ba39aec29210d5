import { call } from '../../browser/call.ts';
import type { Post, PostId } from '../../contract/post.ts';
import type { BarSlot } from '../../contract/site.ts';
import { suggestDepartment } from '../../triage/suggest.ts';
import { suggestLabels } from '../../triage/suggest-labels.ts';
import { watchPresses } from '../../ui/presses.ts';
import type { BarEvents } from '../bar/bar.ts';
import { barParts } from '../bar/parts/index.ts';
import { barWords } from '../bar/words.ts';
import type { BarPart } from '../ports/bar-part.ts';
import type { Bar, BarHandler, Bars, PostBar } from '../ports/bars.ts';
import type { Session } from '../ports/session.ts';
import { registry } from '../registry.ts';
import { createPlainWatch } from '../surface/plain-watch.ts';
import { createOwnAccounts } from '../workspace/own-accounts.ts';
import { createCheckedReplies } from './checked-replies.ts';
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
      const postBar = hosts.get(target);
      // Out of the document it has no width, and nothing to fit into.
      if (postBar === undefined || contentRect.width === 0) continue;
      lastWidth = contentRect.width;
      postBar.bar.width = lastWidth;
    }
  });
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    for (const { bar } of live) bar.host.remove();
    live.clear();
    spare.clear();
  });

  const own = createOwnAccounts(session);
  const checked = createCheckedReplies(session, (ids) => refresh(ids));
  const department = ({ post }: PostBar) => suggestDepartment(views.get(post.id)?.labels ?? { topics: [] }, hello.workspace);
  const partsOf = (postBar: PostBar) =>
    barParts({
      post: postBar.post,
      view: views.get(postBar.post.id),
      workspace: hello.workspace,
      language: hello.language,
      acts: hello.acts,
      isOwn: postBar.isOwn,
      checked: postBar.isOwn ? checked.numberOf(postBar.post) : undefined,
      here: hello.here,
      now: Date.now(),
      kind: postBar.kind,
      topic: postBar.topic,
      department: department(postBar),
    });
  /** Most posts are unknown, and say the same: a bar that shows these very parts already has nothing to paint. */
  const unknown = new Map<string, readonly BarPart[]>();
  const partsOfUnknown = (postBar: PostBar) => {
    if (postBar.isOwn) return partsOf(postBar);
    const key = `${postBar.post.kind} ${postBar.kind} ${postBar.topic}`;
    const parts = unknown.get(key) ?? partsOf(postBar);
    unknown.set(key, parts);
    return parts;
  };
  const show = (postBar: PostBar) => {
    const w = barWords[hello.language];
    const parts = views.get(postBar.post.id) === undefined ? partsOfUnknown(postBar) : partsOf(postBar);
    open.show(postBar.bar, parts);
    postBar.bar.show(parts, w.bar(postBar.post.author?.name ?? postBar.post.author?.handle ?? w.someone));
  };
  const settle = (postBar: PostBar | undefined) => {
    if (postBar === undefined || !views.isUnsure(postBar.post)) return;
    const { post } = postBar;
    // What fails is asked again on the next page; until then the post shows what is known of its own id.
    call('identify', { post }).then(
      (view) => view !== null && views.put([view]),
      () => undefined,
    );
  };
  const drop = (postBar: PostBar) => {
    sizes.unobserve(postBar.bar.host);
    postBar.bar.host.remove();
    live.delete(postBar);
    byElement.delete(postBar.element);
    byBar.delete(postBar.bar);
    open.forget(postBar.bar);
    still.forget(postBar.bar);
    spare.giveBack(postBar.bar);
  };
  const bind = (postBar: PostBar, post: Post) => {
    const before = postBar.post;
    postBar.post = post;
    const changed = before !== post && gist(before) !== gist(post);
    if (changed) postBar.since = performance.now();
    // What is open on it says what would leave now.
    if (changed) events.update([before.id]);
    const isOwn = own.hasWritten(post);
    if (before !== post && before.id === post.id && before.text === post.text && isOwn === postBar.isOwn) return;
    postBar.isOwn = isOwn;
    Object.assign(postBar, suggestLabels(post, hello.workspace.labels));
    postBar.bar.host.dataset.diapason = post.id;
    dress(postBar);
    show(postBar);
  };
  const dress = ({ bar: { host } }: PostBar) => {
    if (host.dataset.theme !== session.theme) host.dataset.theme = session.theme;
  };
  const create = (element: Element, post: Post): PostBar => {
    const unread = { isOwn: false, kind: undefined, topic: undefined };
    const postBar: PostBar = { bar: spare.take(), element, post, ...unread, since: performance.now() };
    postBar.bar.width = lastWidth;
    byElement.set(element, postBar);
    byBar.set(postBar.bar, postBar);
    hosts.set(postBar.bar.host, postBar);
    live.add(postBar);
    sizes.observe(postBar.bar.host);
    return postBar;
  };

  const named = (element: Element, now: Post): Post => {
    const post = withFormerIds(now, shown.get(element));
    shown.set(element, post);
    return post;
  };
  const attach = (elements: readonly Element[]) => {
    const read = elements.map((element) => {
      const postBar = byElement.get(element);
      const reading = site.openPost(element);
      const post = reading.post && named(element, reading.post);
      const stands = postBar !== undefined && postBar.post.id === post?.id && postBar.bar.host.isConnected;
      return { element, post, postBar, slot: post === undefined || stands ? undefined : reading.slot(), stands };
    });
    for (const { element, post, postBar, slot, stands } of read) {
      if (stands && post !== undefined) bind(postBar as PostBar, post);
      else if (post === undefined || slot === undefined) postBar && drop(postBar);
      else if (isTiring(element, post)) postBar && drop(postBar);
      else place(postBar ?? create(element, post), post, slot);
    }
    views.want(read.flatMap(({ post }) => (post === undefined ? [] : namesOf(post))));
    for (const { element } of read) settle(byElement.get(element));
    still.soon();
  };
  const isTiring = (element: Element, { id }: Post) => {
    const before = placed.get(element);
    return before?.id === id && before.times >= PATIENCE;
  };
  const place = (postBar: PostBar, post: Post, slot: BarSlot) => {
    const before = placed.get(postBar.element);
    placed.set(postBar.element, { id: post.id, times: before?.id === post.id ? before.times + 1 : 1 });
    bind(postBar, post);
    postBar.bar.inset = slot.inset ?? 0;
    const { host } = postBar.bar;
    // A copy that the site made of our host, with the post around it, has no shadow: it is nobody's.
    for (const copy of [...slot.parent.children]) if (copy.hasAttribute('data-diapason') && !hosts.has(copy)) copy.remove();
    if (slot.before !== host) slot.parent.insertBefore(host, slot.before);
  };

  const refresh = (ids?: readonly PostId[]) => {
    const wanted = ids && new Set(ids);
    for (const postBar of live) {
      dress(postBar);
      if (wanted !== undefined && !namesOf(postBar.post).some((id) => wanted.has(id))) continue;
      show(postBar);
      settle(postBar);
    }
  };

  return {
    attach,
    department,
    purge() {
      for (const postBar of live) if (!postBar.bar.host.isConnected) drop(postBar);
    },
    refresh,
    of: (bar) => byBar.get(bar),
    steady(bar, pressed) {
      const postBar = byBar.get(bar);
      const now = postBar && site.readPost(postBar.element);
      if (postBar === undefined || now === undefined || (pressed === undefined && !still.stood(bar))) return null;
      const about = gist(postBar.post);
      const stood = pressed?.stood ?? performance.now() - postBar.since;
      return gist(now) === about && (pressed?.about ?? about) === about && stood >= STEADY ? postBar.post : null;
    },
    wasOpen: open.wasOpen,
    all: () => [...live].filter(({ bar }) => bar.host.isConnected),
    isOurs: (node) => hosts.has(node),
  };
}
