import { describe, expect, it } from 'vitest';
import type { Guide, Rule } from '../../src/guide/guide.ts';
import { compileGuide } from '../../src/tone/index.ts';
import { allKinds } from '../../src/tone/kinds/all.ts';
import { matches } from './said.ts';

type Asked = Partial<Rule> & Pick<Rule, 'kind' | 'spec'>;

function found(rule: Asked, text: string, accept: readonly string[] = []) {
  const guide: Guide = {
    ...{ schema: 1, name: 'g', vocabulary: { accept: [...accept], reject: [] } },
    rules: [{ id: 'r', level: 'hint', message: '%s', ...rule }],
  };
  const speller = () => ({ correct: (word: string) => word !== 'teh', suggest: () => [] });
  const checker = compileGuide(guide, { kinds: allKinds, budget: Infinity, speller });
  expect(checker.problems).toEqual([]);
  return checker.check(text, { name: 'any', lang: 'en' });
}
const words = (rule: Asked, text: string, accept?: readonly string[]) => found(rule, text, accept).map(({ match }) => match);

/** The text once the first replacement of each finding is taken. */
const mended = (rule: Asked, text: string) =>
  found(rule, text).reduceRight(
    (done, { start, end, replacements }) => done.slice(0, start) + (replacements[0] ?? done.slice(start, end)) + done.slice(end),
    text,
  );

const replace = { name: 'replace' };
const swap = (swap: Record<string, string>, more = {}): Asked => ({ kind: 'substitution', spec: { swap, action: replace, ...more } });

describe('nothing inside an address, a name or a tag of a reply', () => {
  const places = (word: string) =>
    `See https://shop.example/${word}/x?a=${word} or www.${word}.com, ${word}.co.uk/help, ${word}@shop.example, @${word}, @the_${word}, #${word} and #${word}Day.`;
  const asked: [string, Asked][] = [
    ['substitution', swap({ guys: 'all' }, { ignorecase: true })],
    ['existence', { kind: 'existence', spec: { tokens: ['guys'], nonword: true } }],
    ['repetition', { kind: 'repetition', spec: { tokens: ['guys'] } }],
    ['occurrence', { kind: 'occurrence', spec: { token: 'guys', max: 1 } }],
    ['consistency', { kind: 'consistency', spec: { either: { guys: 'https' }, nonword: true } }],
    ['conditional', { kind: 'conditional', spec: { first: 'guys', second: 'folks' } }],
    ['sequence', { kind: 'sequence', spec: { tokens: [{ pattern: 'guys' }, { pattern: 'com' }] } }],
    ['spelling', { kind: 'spelling', spec: { custom: true } }],
    ['limit', { kind: 'limit', spec: { tokens: ['guys'], max: 0, nonword: true } }],
    ['promise', { kind: 'promise', spec: { tokens: ['guys'] } }],
  ];

  it.each(asked)('%s', (kind, rule) => {
    expect(words(rule, places(kind === 'spelling' ? 'teh' : 'guys'))).toEqual([]);
  });

  it('but beside it, and where the whole of it is meant', () => {
    expect(words(swap({ guys: 'all' }), 'Hi guys, see https://shop.example/guys')).toEqual(['guys']);
    expect(words({ kind: 'existence', spec: { tokens: ['#guys'], nonword: true } }, 'Look at #guys or #guysDay')).toEqual(['#guys']);
  });

  it('while what must be said may be a link', () => {
    const asks: Asked = { kind: 'require', spec: { tokens: ['shop\\.example/returns'] } };
    expect(found(asks, 'See https://shop.example/returns')).toEqual([]);
    expect(found(asks, 'See https://shop.example/help')).toHaveLength(1);
  });

  it('and in a file as Vale has it', () => {
    expect(matches({ extends: 'existence', nonword: true, tokens: ['guys'] }, 'Ask @the_guys now')).toEqual(['guys']);
  });
});

describe('a replacement', () => {
  it('keeps the capitals of what it replaces, of whomever the rule is', () => {
    for (const more of [{}, { tolerant: true }]) {
      const yoghurt = swap({ yoghurt: 'yogurt', 'fill out': 'fill in', asap: 'as soon as we can' }, { ignorecase: true, ...more });
      expect(mended(yoghurt, 'YOGHURT, Yoghurt and yoghurt.')).toBe('YOGURT, Yogurt and yogurt.');
      expect(mended(yoghurt, 'FILL OUT this, Fill out that, asap or ASAP.')).toBe(
        'FILL IN this, Fill in that, as soon as we can or as soon as we can.',
      );
    }
    expect(
      mended(
        { kind: 'existence', spec: { tokens: ['cheers'], ignorecase: true, action: { name: 'replace', params: ['thanks'] } } },
        'Cheers! CHEERS!',
      ),
    ).toBe('Thanks! THANKS!');
    expect(mended(swap({ 'i-?phone': 'iPhone' }, { ignorecase: true }), 'IPHONE, I-phone')).toBe('iPhone, iPhone');
  });

  it('keeps the spaces around the words it replaces, not the one before a mark', () => {
    const rule = swap({ '[Ii]\\.[Ee]\\.\\s': 'that is', '\\s[Aa]pprox\\.\\s': 'about', '\\s+!': '!', ' - ': '—' }, { nonword: true });
    expect(mended(rule, 'It is i.e. here, in approx. two days !')).toBe('It is that is here, in about two days!');
    expect(mended(rule, 'One - two')).toBe('One—two');
  });
});

describe('an exception with a mark in it', () => {
  const amp: Asked = { kind: 'existence', spec: { tokens: ['&', '\\+'], nonword: true, exceptions: ['B&B', 'R&D', 'C\\+\\+'] } };

  it('holds what is a part of it', () => {
    expect(words(amp, 'A B&B for R&D in C++ & more + less')).toEqual(['&', '+']);
  });

  it('may be an accepted term of the guide, in replies', () => {
    const bare: Asked = { kind: 'existence', spec: { tokens: ['&'], nonword: true } };
    expect(words(bare, 'P&O sails & waits', ['P&O'])).toEqual(['&']);
    expect(words({ ...bare, spec: { ...bare.spec, vocab: false } }, 'P&O sails', ['P&O'])).toEqual(['&']);
  });
});

describe('apostrophes and spaces', () => {
  it('are the same in a class of characters too, where a rule is tolerant', () => {
    const rule = (token: string): Asked => ({ kind: 'existence', spec: { tokens: [token], tolerant: true, ignorecase: true } });
    expect(words(rule("d[' ]orsay"), "d’orsay, d'orsay, d orsay, d\u00a0orsay")).toHaveLength(4);
    expect(words(rule("l[^' ]ami"), "l’ami l'ami l\u202fami l-ami")).toEqual(['l-ami']);
  });
});
