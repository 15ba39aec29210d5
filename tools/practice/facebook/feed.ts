/**
 * Facebook's feed: the root of a post stays, its content goes (a placeholder of the same height) and comes back as new
 * nodes in the same root. With `reuse`, a fixed row of roots shows other posts as one scrolls.
 */
import { h } from '../page/element.ts';
import { until } from '../page/probe.ts';
import type { PracticePost } from '../posts.ts';
import type { PostParts } from './post.ts';

export interface FacebookFeed {
  readonly element: HTMLElement;
  scrollTo(n: number): Promise<void>;
  /** Builds the post's content again, where it is shown. */
  refresh(id: string): void;
}

type Build = (post: PracticePost, position: number) => PostParts;

interface Slot {
  readonly root: HTMLElement;
  readonly holder: HTMLElement;
  post: PracticePost | undefined;
}

const GUESS = 320;
const POOL = 14;

function makeSlot(): Slot {
  const holder = h('div', { 'data-virtualized': 'true' });
  return { root: h('div', {}, holder), holder, post: undefined };
}

function fill(slot: Slot, post: PracticePost, position: number, build: Build): void {
  const { attributes, content } = build(post, position);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) slot.root.removeAttribute(name);
    else slot.root.setAttribute(name, value);
  }
  slot.post = post;
  slot.holder.setAttribute('data-virtualized', 'false');
  slot.holder.style.minHeight = '';
  slot.holder.replaceChildren(content);
}

function empty(slot: Slot): void {
  const height = slot.holder.getBoundingClientRect().height;
  slot.holder.setAttribute('data-virtualized', 'true');
  slot.holder.style.minHeight = `${height}px`;
  slot.holder.replaceChildren(h('div', { hidden: true }));
}

/** Roots persist; new ones are made as the end comes near. */
export function makeFeed(posts: readonly PracticePost[], first: readonly HTMLElement[], build: Build, signal: AbortSignal): FacebookFeed {
  const element = h('div', { class: 'feed' });
  const slots: Slot[] = [];
  for (const root of first) {
    const holder = root.firstElementChild as HTMLElement;
    slots.push({ root, holder, post: posts[slots.length] });
    element.append(h('div', {}, root));
  }

  function more(count: number): void {
    for (let i = 0; i < count && slots.length < posts.length; i++) {
      const slot = makeSlot();
      const position = slots.push(slot);
      const post = posts[position - 1];
      if (post) fill(slot, post, position, build);
      element.append(h('div', {}, slot.root));
    }
  }

  function update(): void {
    for (const [i, slot] of slots.entries()) {
      const { top, bottom } = slot.root.getBoundingClientRect();
      const near = bottom > -innerHeight && top < innerHeight * 2;
      const live = slot.holder.getAttribute('data-virtualized') === 'false';
      if (near && !live && slot.post) fill(slot, slot.post, i + 1, build);
      if (!near && live) empty(slot);
    }
    if (element.getBoundingClientRect().bottom < innerHeight * 3) more(6);
  }

  onScroll(update, signal);
  more(8);
  return {
    element,
    async scrollTo(n) {
      await until(() => {
        if (slots.length <= n) more(40);
        const slot = slots[n];
        slot?.root.scrollIntoView();
        if (slot) window.scrollBy(0, -70);
        return slot?.holder.getAttribute('data-virtualized') === 'false' && Math.abs(slot.root.getBoundingClientRect().top - 70) < 3;
      });
    },
    refresh(id) {
      const at = slots.findIndex((slot) => slot.post?.id === id);
      const slot = slots[at];
      if (slot?.post) fill(slot, slot.post, at + 1, build);
    },
  };
}

/** A fixed row of roots between two spacers: React's list without keys, where every root takes its neighbour's post. */
export function makeReusingFeed(posts: readonly PracticePost[], build: Build, signal: AbortSignal): FacebookFeed {
  const [above, below] = [h('div', {}), h('div', {})];
  const slots = Array.from({ length: Math.min(POOL, posts.length) }, makeSlot);
  const element = h('div', { class: 'feed' }, above, ...slots.map(({ root }) => h('div', {}, root)), below);
  let start = -1;

  function showFrom(next: number): void {
    if (next === start) return;
    start = next;
    above.style.height = `${start * GUESS}px`;
    below.style.height = `${Math.max(0, posts.length - start - slots.length) * GUESS}px`;
    for (const [i, slot] of slots.entries()) {
      const post = posts[start + i];
      if (post && slot.post !== post) fill(slot, post, start + i + 1, build);
    }
  }

  const last = posts.length - slots.length;
  const update = () => showFrom(Math.max(0, Math.min(last, Math.floor(-element.getBoundingClientRect().top / GUESS) - 3)));
  onScroll(update, signal);
  showFrom(0);
  return {
    element,
    async scrollTo(n) {
      showFrom(Math.max(0, Math.min(last, n - 3)));
      await until(() => slots.some(({ post }) => post === posts[n]));
      slots.find(({ post }) => post === posts[n])?.root.scrollIntoView();
      window.scrollBy(0, -70);
    },
    refresh(id) {
      const at = slots.findIndex((slot) => slot.post?.id === id);
      const slot = slots[at];
      if (slot?.post) fill(slot, slot.post, start + at + 1, build);
    },
  };
}

function onScroll(update: () => void, signal: AbortSignal): void {
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      if (!signal.aborted) update();
    });
  };
  addEventListener('scroll', ask, { passive: true, signal });
  addEventListener('resize', ask, { signal });
}

/** Server-rendered copies as the streaming page holds them before the site moves them into place. */
export function streamed(posts: readonly PracticePost[], build: Build): HTMLElement[] {
  return posts.map((post, i) => {
    const slot = makeSlot();
    fill(slot, post, i + 1, build);
    const segment = h('div', { hidden: true, id: `S:${i + 1}` }, slot.root);
    document.body.append(segment);
    return slot.root;
  });
}
