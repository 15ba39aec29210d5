import type { PostSite } from '../../contract/site.ts';

/** How far beyond the viewport a post already gets its bar, so that it stands before the post is seen. */
const MARGIN = '600px 0px';
/** More additions than this in one frame are looked up by one search of the whole page. */
const MANY = 500;
/** Up to so many posts that come together come because a person scrolls; more are a page that is being built. */
const FEW = 12;
/** Least time between two searches of the whole page, in ms; longer where a search is dear, so that it never takes 1 %. */
const PAUSE = 400;

export interface FeedEvents {
  /** Posts that came near, or that changed while they were: read them (again). Bars are put only here. */
  near(posts: readonly Element[]): void;
  /** Something left the document. */
  gone(): void;
  /** The page was searched as a whole. */
  searched(): void;
  /** Nodes of ours, whose coming and going says nothing about the site. */
  isOurs(node: Node): boolean;
}

interface Watched {
  readonly doc: Document;
  readonly site: Pick<PostSite, 'findPosts'>;
  readonly events: FeedEvents;
  readonly signal: AbortSignal;
}

/**
 * Finds the posts of a page that never stands still, at the least cost: one observer, one look per frame, additions
 * searched where they came, and only what comes near the viewport is ever read. A feed that runs builds a few posts just
 * before they come near: those are read as they come, so that their bars are there when the site measures them.
 */
export function watchFeed({ doc, site, events, signal }: Watched): void {
  const seen = new WeakSet<Element>();
  const near = new WeakSet<Element>();
  /** Read as they came, and not changed since: they need not be read again when they come near. */
  const early = new WeakSet<Element>();
  let running = false;
  let added = new Set<Element>();
  let touched = new Set<Node>();
  let removed = false;
  let frame = 0;
  let pause = PAUSE;
  let search: ReturnType<typeof setTimeout> | undefined;

  const eye = new IntersectionObserver(
    (entries) => {
      const come: Element[] = [];
      for (const { target, isIntersecting } of entries) {
        const read = isIntersecting && early.delete(target);
        if (isIntersecting) near.add(target);
        else near.delete(target);
        if (isIntersecting && target.isConnected && !read) come.push(target);
        if (!isIntersecting && !target.isConnected) {
          eye.unobserve(target);
          seen.delete(target);
          early.delete(target);
        }
      }
      running ||= come.length > 0;
      // The layout is clean in this very moment: reading costs nothing extra.
      if (come.length > 0 && !signal.aborted) events.near(come);
    },
    { rootMargin: MARGIN },
  );

  /** A post that may have changed is read again: at once, else when it comes near. */
  const again = (post: Element, changed: Set<Element>) => {
    if (near.has(post)) changed.add(post);
    else early.delete(post);
  };
  const find = (root: ParentNode, changed: Set<Element>): boolean => {
    const posts = site.findPosts(root);
    for (const post of posts) {
      if (seen.has(post)) {
        again(post, changed);
      } else {
        seen.add(post);
        eye.observe(post);
      }
    }
    return posts.length > 0;
  };
  const owner = (node: Node | null, known: Map<Node, Element | undefined>): Element | undefined => {
    if (node === null) return undefined;
    if (known.has(node)) return known.get(node);
    const post = node instanceof Element && seen.has(node) ? node : owner(node.parentNode, known);
    known.set(node, post);
    return post;
  };

  /** Reads the few posts in what a running feed has just built, before the page is laid out. */
  const lookAtOnce = (roots: readonly Element[]) => {
    if (!running || roots.length > FEW) return;
    const built = roots.filter((root) => root.isConnected).map((root) => ({ root, posts: site.findPosts(root) }));
    const fresh = built.filter(({ posts }) => posts.length > 0 && posts.every((post) => !seen.has(post)));
    const come = [...new Set(fresh.flatMap(({ posts }) => posts))];
    if (come.length === 0 || come.length > FEW) return;
    for (const { root } of fresh) added.delete(root);
    for (const post of come) {
      for (const set of [seen, near, early]) set.add(post);
      eye.observe(post);
    }
    events.near(come);
  };

  const look = () => {
    frame = 0;
    const [roots, nodes, left] = [added, touched, removed];
    [added, touched, removed] = [new Set(), new Set(), false];
    const changed = new Set<Element>();
    const known = new Map<Node, Element | undefined>();
    const touch = (node: Node): boolean => {
      const post = owner(node, known);
      if (post !== undefined) again(post, changed);
      return post !== undefined;
    };
    for (const node of nodes) touch(node);
    let unknown = roots.size > MANY;
    if (!unknown) {
      for (const root of roots) {
        if (!root.isConnected) continue;
        const found = find(root, changed);
        if (!touch(root) && !found) unknown = true;
      }
    }
    const alive = [...changed].filter((post) => post.isConnected);
    if (alive.length > 0) events.near(alive);
    if (left) events.gone();
    // A post can turn up without an addition that holds it whole: its skeleton was there before.
    if (unknown) search ??= setTimeout(searchAll, pause);
  };
  const searchAll = () => {
    search = undefined;
    const start = performance.now();
    const changed = new Set<Element>();
    find(doc.body, changed);
    if (changed.size > 0) events.near([...changed]);
    events.searched();
    pause = Math.max(PAUSE, (performance.now() - start) * 100);
  };

  const observer = new MutationObserver((records) => {
    const roots: Element[] = [];
    for (const { target, addedNodes, removedNodes } of records) {
      if (addedNodes.length > 0 && removedNodes.length === 0 && events.isOurs(addedNodes[0] as Node)) continue;
      removed ||= removedNodes.length > 0;
      let elements = 0;
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        added.add(node);
        roots.push(node);
        elements++;
      }
      if (elements < addedNodes.length || elements === 0 || removedNodes.length > 0) touched.add(target);
    }
    lookAtOnce(roots);
    if (touched.size + added.size > 0 && frame === 0) frame = requestAnimationFrame(look);
  });
  observer.observe(doc.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['href', 'hidden', 'aria-hidden'],
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    eye.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(search);
  });
  searchAll();
}
