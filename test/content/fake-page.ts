import { vi } from 'vitest';
import type { CallResults } from '../../src/contract/calls.ts';
import type { Post } from '../../src/contract/post.ts';
import type { Site } from '../../src/contract/site.ts';
import type { Label } from '../../src/contract/workspace.ts';

/** The posts of the synthetic site: `<article id="1" data-text="…">`, with `data-kind` where it is no plain post. */
export function article(id: string, text = 'Bonjour', kind = 'post'): HTMLElement {
  const element = document.createElement('article');
  element.dataset.id = id;
  element.dataset.text = text;
  element.dataset.kind = kind;
  element.innerHTML = '<p></p><footer></footer>';
  return element;
}

export const site: Site = {
  id: 'x',
  name: 'Synthetic',
  enterSends: false,
  findPosts: (root) => [...(root instanceof Element && root.matches('article') ? [root] : []), ...root.querySelectorAll('article')],
  readPost(element) {
    const { id, text = '', kind = 'post', handle } = (element as HTMLElement).dataset;
    if (!id) return undefined;
    const url = (element as HTMLElement).dataset.link === 'none' ? {} : { url: `https://x.com/nadia/status/${id}` };
    const said = { author: { name: 'Nadia', ...(handle ? { handle } : {}) }, text, textState: 'complete' as const, missing: [] };
    return { id: `x:${id}`, site: 'x', kind: kind as Post['kind'], ...said, ...url };
  },
  openPost: (element) => ({
    post: site.readPost(element),
    slot: () => ({ parent: element, before: element.querySelector('footer') }),
  }),
  findComposers: (root) => [...root.querySelectorAll<HTMLElement>('[contenteditable="true"]')],
  composerPost: (composer) => composer.closest('article') ?? undefined,
  answersShown: (element) => [...element.querySelectorAll('article')],
  readDraft: (composer) => composer.textContent ?? '',
  openDraft: (composer) => ({ text: composer.textContent ?? '', range: () => undefined }),
  replaceInDraft: async () => 'unverified',
  sendControls: () => [...document.querySelectorAll<HTMLElement>('button.send')],
  readAccount: () => undefined,
  health: () => ({ verdict: 'good', candidates: 0, readable: 0, missing: {}, tallies: {} }),
};

const label = (key: string, fr: string, en: string, more: Partial<Label> = {}): Label => ({ key, name: { fr, en }, ...more });

export const workspace = {
  accounts: [],
  labels: {
    kind: [label('complaint', 'Réclamation', 'Complaint', { tone: 'red', letter: 'c' }), label('question', 'Question', 'Question')],
    sentiment: [label('angry', 'En colère', 'Angry')],
    topic: [label('delivery', 'Livraison', 'Delivery'), label('delivery/late', 'Retard', 'Late')],
  },
  marks: [{ key: 'ambassador', name: { fr: 'Ambassadeur', en: 'Ambassador' } }],
  departments: [
    {
      key: 'support',
      name: { fr: 'Service client', en: 'Customer support' },
      takes: { kinds: ['complaint'], topics: [] },
      reachable: true,
      wantsLink: true,
    },
    { key: 'press', name: { fr: 'Communication', en: 'PR' }, takes: { kinds: [], topics: [] }, reachable: true, wantsLink: true },
  ],
} as unknown as CallResults['hello']['workspace'];

export const hello = (more: Partial<CallResults['hello']> = {}): CallResults['hello'] => ({
  language: 'en',
  member: { id: 'lea', name: 'Léa' },
  workspace,
  on: true,
  acts: true,
  checkReplies: true,
  here: { id: 'diapason' },
  ...more,
});

export { viewOf } from './view-of.ts';

interface FakeEye {
  readonly tell: IntersectionObserverCallback;
  readonly targets: Set<Element>;
  readonly seen: Set<Element>;
  /** As in the browser, the first word about a target comes also where it is not near. */
  readonly told: WeakSet<Element>;
}

/** Stands in for the browser's eye: happy-dom lays nothing out. `seeAll` brings everything observed into view. */
export function fakeEyes() {
  const eyes = new Set<FakeEye>();
  class Eye {
    readonly #own: FakeEye;
    constructor(tell: IntersectionObserverCallback) {
      this.#own = { tell, targets: new Set(), seen: new Set(), told: new WeakSet() };
      eyes.add(this.#own);
    }
    observe(target: Element) {
      this.#own.targets.add(target);
    }
    unobserve(target: Element) {
      this.#own.targets.delete(target);
      this.#own.seen.delete(target);
      this.#own.told.delete(target);
    }
    disconnect() {
      this.#own.targets.clear();
    }
  }
  vi.stubGlobal('IntersectionObserver', Eye);
  return {
    observed: () => [...eyes].reduce((sum, { targets }) => sum + targets.size, 0),
    see(which: (element: Element) => boolean = () => true) {
      for (const { tell, targets, seen, told } of eyes) {
        const isNews = (target: Element) => !told.has(target) || seen.has(target) !== (target.isConnected && which(target));
        const changed = [...targets].filter(isNews);
        for (const target of changed) told.add(target);
        const entries = changed.map((target) => ({ target, isIntersecting: target.isConnected && which(target) }));
        for (const { target, isIntersecting } of entries) isIntersecting ? seen.add(target) : seen.delete(target);
        if (entries.length > 0) tell(entries as unknown as IntersectionObserverEntry[], undefined as never);
      }
    },
  };
}

/** The closed shadow roots, as a test may see them. */
export const roots = new WeakMap<Element, ShadowRoot>();
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit) {
  const root = attach.call(this, init);
  roots.set(this, root);
  return root;
};

export const hosts = () => [...document.querySelectorAll<HTMLElement>('[data-diapason]')];
export const barOf = (id: string) => hosts().find((host) => host.dataset.diapason === id);
export const partsOf = (id: string) =>
  [...(roots.get(barOf(id) as Element)?.querySelectorAll<HTMLElement>('.bar > *') ?? [])].filter((part) => part.dataset.part !== 'gap');
/** What a person reads in an element of ours: painted words and text. */
export function readOut(node: Node | null | undefined): string {
  if (node instanceof HTMLElement && node.dataset.words !== undefined) return node.dataset.words;
  return node?.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : [...(node?.childNodes ?? [])].map(readOut).join('');
}
export const wordsOf = (id: string) => partsOf(id).map(readOut);

/** An event as a person makes it; `dispatchEvent` alone is what a script of the page can do. */
export function act(target: EventTarget, event: Event): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
}
