import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Post, PostSchema } from '../../src/contract/post.ts';
import type { Site } from '../../src/contract/site.ts';
import type { SiteId } from '../../src/guide/site.ts';
import { facebook } from '../../src/sites/facebook.ts';
import { x } from '../../src/sites/x.ts';
import { documentOf, readCaptures } from './load.ts';

interface Expected {
  readonly kinds: Readonly<Partial<Record<Post['kind'], number>>>;
  /** How many different posts; the same one may be shown several times. */
  readonly different: number;
  readonly states?: Readonly<Partial<Record<Post['textState'], number>>>;
  readonly withParent?: number;
  /** Posts that hold only media. */
  readonly wordless?: number;
  /** Posts that the markup gives no number (an ad, a hardened post without comments). */
  readonly unnumbered?: number;
  /** Quoted posts that the markup gives no number. */
  readonly unnumberedQuotes?: number;
  readonly composers?: number;
  /** The site shows the button that sends only once somebody types. */
  readonly unfocused?: true;
}

/** Counted by hand in each page. Shapes only: nothing of what the pages say stands here. */
const expected: Readonly<Partial<Record<SiteId, Readonly<Record<string, Expected>>>>> = {
  x: {
    'cyohei-debug-page-2025.html': { kinds: { post: 3, quote: 1 }, different: 4 },
    'himicos-profile-2025.html': { kinds: { post: 4, reply: 1 }, different: 5, withParent: 1 },
    // The article by itself and the two posts it embeds, both shown in translation.
    'linelens-article-gemini-ui.html': { kinds: { post: 3 }, different: 3, states: { translated: 2 } },
    'linelens-article-reading-2026.html': { kinds: { post: 1 }, different: 1 },
    'linelens-article-seedance-with-reply-composer.html': { kinds: { post: 1 }, different: 1, composers: 1 },
    'metascraper-post-image-2026.html': { kinds: { post: 1 }, different: 1 },
    'metascraper-profile-video-2026.html': { kinds: { post: 4 }, different: 4 },
    // Three states of one list after another.
    'rvinowise-list-updates.html': { kinds: { post: 15, quote: 3 }, different: 6, unnumberedQuotes: 3 },
    'rvinowise-poll.html': { kinds: { post: 2, quote: 1 }, different: 3, unnumberedQuotes: 1 },
    'rvinowise-quotation.html': { kinds: { quote: 5 }, different: 5, unnumberedQuotes: 3 },
    'rvinowise-sequence-of-cells-thread.html': { kinds: { post: 3, reply: 5 }, different: 8 },
    'tainara-status-2025.html': { kinds: { post: 1 }, different: 1 },
    'tweetyoink-x-tweet-quote-video.html': { kinds: { quote: 1 }, different: 1, unnumberedQuotes: 1 },
    'tweetyoink-x-tweet-quote.html': { kinds: { quote: 1 }, different: 1 },
    'tweetyoink-x-tweet-sample.html': { kinds: { post: 1 }, different: 1 },
    'uli-dom-html.html': { kinds: { reply: 1 }, different: 1 },
  },
  facebook: {
    // A profile seen logged out: people and lists, no post.
    'astro-profile-logged-out-2025.html': { kinds: {}, different: 0 },
    'longpham-group-2025.html': { kinds: { post: 1 }, different: 1, composers: 1, unfocused: true },
    // Both saved before React moved the streamed segments into place: they are the page's only posts.
    'piyush-post-b-2025.html': { kinds: { post: 1, comment: 2, ad: 1 }, different: 4, withParent: 2, wordless: 1, unnumbered: 1 },
    'piyush-post-c-2025.html': { kinds: { post: 2, comment: 2 }, different: 4, withParent: 2, unnumbered: 1 },
    'tanjin-post-with-comments-2025.html': { kinds: { post: 1, comment: 10 }, different: 11, states: { truncated: 1 }, withParent: 10 },
  },
};

const adapters: readonly Site[] = [x, facebook];
const numbered = /^(?:x:\d+|facebook:c?\d+)$/;
const hashed = /^(?:x|facebook):h[0-9a-z]+$/;
const trackingMark = /__cft__|__tn__|fbclid|utm_|[?&](?:s|t|ref|src)=/;

function count<Key extends string>(keys: readonly Key[]): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

describe.each(adapters)('real pages of $name', (site) => {
  const pages = readCaptures(site.id);
  it.skipIf(pages.size > 0)('are not on this machine: DIAPASON_SHARED names no folder with captures', () => {});

  describe.each([...pages].filter(([file]) => file in (expected[site.id] ?? {})))('%s', (file, html) => {
    const document = documentOf(html, 'about:blank');
    const elements = site.findPosts(document);
    const posts = elements.map((element) => site.readPost(element)).filter((post) => post !== undefined);
    const want = expected[site.id]?.[file];

    it('holds exactly the posts counted by hand', () => {
      expect(posts).toHaveLength(elements.length);
      expect(count(posts.map((post) => post.kind))).toEqual(want?.kinds);
      expect(new Set(posts.map((post) => post.id)).size).toBe(want?.different);
    });

    it('gives each its author, words and permalink', () => {
      for (const post of posts) expect(v.safeParse(PostSchema, post).success).toBe(true);
      expect(posts.filter((post) => !post.author?.name || !post.author.url)).toEqual([]);
      expect(posts.filter((post) => post.text === '')).toHaveLength(want?.wordless ?? 0);
      expect(posts.filter((post) => !numbered.test(post.id))).toHaveLength(want?.unnumbered ?? 0);
      expect(posts.filter((post) => post.url === undefined)).toHaveLength(want?.unnumbered ?? 0);
      expect(posts.filter((post) => !numbered.test(post.id) && !hashed.test(post.id))).toEqual([]);
      expect(count(posts.map((post) => post.textState))).toEqual({
        ...complete(posts.length, want?.states ?? {}),
        ...want?.states,
      });
    });

    it('gives quotes their author and words, and comments their post', () => {
      const quoted = posts.flatMap((post) => post.quoted ?? []);
      expect(quoted).toHaveLength(want?.kinds.quote ?? 0);
      expect(quoted.filter((quote) => quote.text === '' || !quote.author?.handle || !quote.postedAt)).toEqual([]);
      expect(quoted.filter((quote) => !numbered.test(quote.id ?? ''))).toHaveLength(want?.unnumberedQuotes ?? 0);
      expect(posts.filter((post) => post.parentId !== undefined)).toHaveLength(want?.withParent ?? 0);
    });

    it('gives clean addresses, a place for each bar, and a good health', () => {
      const addresses = posts.flatMap((post) => [post.url, post.author?.url, post.place?.url, post.quoted?.url]);
      expect(addresses.filter((address) => address !== undefined && trackingMark.test(address))).toEqual([]);
      for (const element of elements) {
        const slot = site.openPost(element).slot();
        expect(slot && element.contains(slot.parent) && (slot.before === null || slot.before.parentNode === slot.parent)).toBe(true);
      }
      expect(site.health(document)).toMatchObject({ verdict: posts.length === 0 ? 'empty' : 'good', readable: posts.length });
    });

    it('shows its reply boxes', () => {
      const composers = site.findComposers(document);
      expect(composers).toHaveLength(want?.composers ?? 0);
      for (const composer of composers) {
        expect(site.composerPost(composer)).toBe(elements[0]);
        // One page was saved with its source laid out in lines.
        expect(site.readDraft(composer).trim()).toBe('');
        expect(site.sendControls(composer)).toHaveLength(want?.unfocused ? 0 : 1);
      }
    });
  });
});

function complete(all: number, states: NonNullable<Expected['states']>): { complete?: number } {
  const others = Object.values(states).reduce((sum, one) => sum + one, 0);
  return all === others ? {} : { complete: all - others };
}
