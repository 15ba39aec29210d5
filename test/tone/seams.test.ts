import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultGuide } from '../../src/defaults/guide.ts';
import type { Guide, Rule } from '../../src/guide/guide.ts';
import type { Block, SearchOptions } from '../../src/guide/rule-kind.ts';
import { compileGuide } from '../../src/tone/index.ts';
import { allKinds } from '../../src/tone/kinds/all.ts';
import { parse } from '../../src/tone/pattern/parse.ts';
import { crosses, cutAtSeams } from '../../src/tone/search/seams.ts';
import { createSearcher } from '../../src/tone/search/searcher.ts';
import { numRuns } from '../num-runs.ts';

const piece = fc.constantFrom(
  ...[
    'a',
    'b',
    'ab',
    'A',
    '. ',
    '.',
    '!\n',
    '? ',
    '… ',
    ' ',
    '\n',
    ', ',
    'colis',
    'une commande',
    'l’',
    "l'",
    '😀',
    '\ud83d',
    '1',
    '\u202f!',
  ],
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const token = fc.constantFrom(
  ...[
    'a',
    'ab',
    'a b',
    'colis',
    'l’a',
    "l'a",
    'a\\.',
    '\\. a',
    'a. b',
    '\\w+ \\w+',
    '[^b]+',
    'a.*b',
    '\\s{2,}',
    '^a',
    'b$',
    '^\\s',
    '\\.$',
  ],
  ...[
    '(?<=\\. )a',
    '(?<!\\. )a',
    'a(?=\\.)',
    'a(?!\\. )',
    'a\\.(?! a)',
    '(?<!b )a',
    '[.!?]',
    '[.!?]\\s+\\w',
    '\\.(?=\\s)',
    '(?<=\\.)\\s',
    '\\Aa',
  ],
  ...['a\\z', '\\d+ ?a', 'a+?b', '\\bune\\b', '\\B.', 'x*a', '.', '\\W', '(?:a|colis)(?: b)?', '[a-z]+(?: [a-z]+)*\\.'],
);
const options = fc.record({ ignoreCase: fc.boolean(), words: fc.boolean(), tolerant: fc.boolean() });

const block = (value: string): Block => ({ text: value, scope: 'text', parent: '', source: {} });

/** The same search when no sentence is looked at by itself: an alternative that can hold the end of one makes it so. */
function wholeSearch(tokens: readonly string[], wish: SearchOptions) {
  return createSearcher().search([...tokens, 'never\\. \\zhere'], wish);
}

describe('searching by sentence', () => {
  it('finds what searching the whole text finds', () => {
    fc.assert(
      fc.property(
        fc.array(token, { minLength: 1, maxLength: 3 }),
        options,
        fc.array(text, { minLength: 1, maxLength: 3 }),
        (tokens, wish, texts) => {
          const search = createSearcher().search(tokens, wish);
          const whole = wholeSearch(tokens, wish);
          for (const value of texts) expect(search(block(value))).toEqual(whole(block(value)));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('cuts behind the mark and gives the pieces back whole', () => {
    fc.assert(
      fc.property(text, (value) => {
        const cuts = cutAtSeams(value);
        for (const cut of cuts.slice(1, -1)) expect(value.slice(cut - 1, cut + 1)).toMatch(/^[.!?…][ \n]$/);
        expect(cuts[0]).toBe(0);
        expect(cuts.at(-1)).toBe(value.length);
      }),
    );
  });

  it.each(['\\w+ \\w+', 'a(?!b)', '\\s{2,}', '(?<!our )team', '\\d+[.,]\\d+', '[.!?]$'])(
    '%s cannot hold the end of a sentence',
    (pattern) => {
      expect(crosses(parse(pattern).node)).toBe(false);
    },
  );

  it.each(['a.*b', '[.!?]\\s', '(?<=\\. )a', 'a\\.(?! b)', '[^x]+', '\\Aa', 'x*', '(?:\\.|\\s)+'])(
    '%s can hold the end of a sentence',
    (pattern) => {
      expect(crosses(parse(pattern).node)).toBe(true);
    },
  );
});

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}
const edits = fc.array(
  fc.record({ at: fc.nat(400), remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)), insert: fc.oneof(piece, text) }),
  { minLength: 1, maxLength: 12 },
);

/** The texts that a draft goes through. */
function drafts(first: string, changes: readonly Edit[]): string[] {
  const texts = [first];
  for (const { at, remove, insert } of changes) {
    const before = texts.at(-1) ?? '';
    const place = Math.min(at, before.length);
    texts.push(before.slice(0, place) + insert + before.slice(place + remove));
  }
  return texts;
}

function sameAsFresh(guide: Guide, texts: readonly string[], lang: 'fr' | 'en'): void {
  const kept = compileGuide(guide, { kinds: allKinds, budget: Infinity });
  const situation = { name: 'complaint', lang } as const;
  const found = texts.map((value) => kept.check(value, situation));
  for (const index of new Set([texts.length >> 1, texts.length - 1]))
    expect(found[index]).toEqual(compileGuide(guide, { kinds: allKinds, budget: Infinity }).check(texts[index] ?? '', situation));
}

describe('a draft that changes', () => {
  it('gets from the guide that ships what a fresh check gives', () => {
    const bad = defaultGuide.rules.flatMap((rule) => rule.bad ?? []);
    const sample = fc.tuple(fc.constantFrom(...bad), fc.constantFrom(...bad), text).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(sample, edits, fc.constantFrom('fr', 'en'), (first, changes, lang) =>
        sameAsFresh(defaultGuide, drafts(first, changes), lang),
      ),
      { numRuns: numRuns(6) },
    );
  }, 60_000);

  it('gets from any rules what a fresh check gives', () => {
    const spec = fc.record({
      tokens: fc.array(token, { minLength: 1, maxLength: 3 }),
      ignorecase: fc.boolean(),
      nonword: fc.boolean(),
      exceptions: fc.array(token, { maxLength: 1 }),
      scope: fc.constantFrom(['text'], ['sentence'], ['paragraph']),
    });
    const rules = fc
      .array(spec, { minLength: 1, maxLength: 6 })
      .map((specs) => specs.map((own, index): Rule => ({ id: `r${index}`, kind: 'existence', level: 'hint', message: '%s', spec: own })));
    fc.assert(
      fc.property(rules, text, edits, fc.array(token, { maxLength: 2 }), (list, first, changes, reject) => {
        const guide: Guide = { schema: 1, name: 'g', vocabulary: { accept: ['colis a'], reject }, rules: list };
        sameAsFresh(guide, drafts(first, changes), 'fr');
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
