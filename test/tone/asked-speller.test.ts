import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Language } from '../../src/guide/language.ts';
import { createAskedSpeller, type Dictionary } from '../../src/tone/spelling/asked-speller.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A dictionary that knows a few words and remembers what it was asked. */
function dictionary(...known: readonly string[]) {
  const asked: string[] = [];
  const answers: Dictionary = {
    async spell(lang: Language, words) {
      asked.push(`${lang}: ${words.join(' ')}`);
      return words.filter((word) => !known.includes(word));
    },
    async suggest(lang: Language, word) {
      asked.push(`${lang}? ${word}`);
      return known.filter((one) => one.startsWith(word.slice(0, 2)));
    },
  };
  return { asked, answers };
}

/** Checks a text as a spelling rule does, again after each change, and gives what is wrong now. */
function checking(answers: Dictionary, eager = false) {
  const end = new AbortController();
  let text = '';
  let wrong: string[] = [];
  const check = () => {
    asked.begin();
    const speller = asked.speller('fr', []);
    wrong = text.split(' ').flatMap((word) => (speller?.correct(word) === false ? [[word, ...speller.suggest(word)].join('>')] : []));
  };
  const asked = createAskedSpeller(answers, check, end.signal, eager);
  return {
    asked,
    end,
    type(now: string) {
      text = now;
      check();
    },
    wrong: () => wrong,
  };
}

it('counts a word as right until the dictionary has answered, and asks each word once', async () => {
  const { asked, answers } = dictionary('bonjour', 'commande');
  const draft = checking(answers);
  draft.type('bonjour comande');
  expect(draft.wrong()).toEqual([]);
  await vi.runAllTimersAsync();
  expect(draft.wrong()).toEqual(['comande']);
  draft.type('bonjour comande');
  draft.type('bonjour commande');
  await vi.runAllTimersAsync();
  expect(asked).toEqual(['fr: bonjour comande', 'fr: commande']);
});

it('asks what was meant only of the word that is sought, says that it looks, and asks it once', async () => {
  const { asked, answers } = dictionary('commande', 'merci');
  const draft = checking(answers);
  draft.type('comande mercci');
  await vi.runAllTimersAsync();
  expect(draft.asked.seeks('comande')).toBeUndefined();
  draft.asked.seek('comande');
  expect(draft.asked.seeks('comande')).toBe(true);
  // What is typed meanwhile does not call it off.
  draft.type('comande mercci !');
  await vi.runAllTimersAsync();
  expect(draft.asked.seeks('comande')).toBe(false);
  expect(draft.wrong()).toContain('comande>commande');
  draft.asked.seek('comande');
  await vi.runAllTimersAsync();
  expect(asked.filter((line) => line.includes('?'))).toEqual(['fr? comande']);
});

it('asks it of every wrong word where nothing is sought one by one', async () => {
  const { asked, answers } = dictionary('commande', 'merci');
  const draft = checking(answers, true);
  draft.type('comande mercci');
  await vi.runAllTimersAsync();
  expect(asked).toEqual(['fr: comande mercci', 'fr? comande', 'fr? mercci']);
});

it('does not judge a word while it is typed', async () => {
  const { asked, answers } = dictionary('bonjour');
  const draft = checking(answers);
  for (const text of ['b', 'bo', 'bon', 'bonj', 'bonjo', 'bonjou', 'bonjour']) {
    draft.type(text);
    await vi.advanceTimersByTimeAsync(100);
  }
  await vi.runAllTimersAsync();
  expect(asked).toEqual(['fr: bonjour']);
});

it('takes the words of the brand as right without asking', async () => {
  const { asked, answers } = dictionary();
  const draft = checking(answers);
  draft.asked.accept(['Zorblux']);
  draft.type("Zorblux Zorblux's");
  await vi.runAllTimersAsync();
  expect(asked).toEqual([]);
  expect(draft.wrong()).toEqual([]);
});

it('leaves words of other scripts alone, which its dictionaries cannot know', async () => {
  const { asked, answers } = dictionary();
  const draft = checking(answers);
  draft.type('你好 שלום привет');
  await vi.runAllTimersAsync();
  expect(asked).toEqual([]);
  expect(draft.wrong()).toEqual([]);
});

it('asks at most 300 words at once, and the rest after them', async () => {
  const { asked, answers } = dictionary();
  const draft = checking(answers);
  draft.type(Array.from({ length: 700 }, (_, at) => `mot${at}`).join(' '));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked.filter((line) => line.startsWith('fr: ')).map((line) => line.split(' ').length - 1)).toEqual([300, 300, 100]);
});

it('says that it failed, leaves the draft alone, and asks again later', async () => {
  const { answers } = dictionary('bonjour');
  let broken = true;
  const draft = checking({ ...answers, spell: (...given) => (broken ? Promise.reject(new Error('gone')) : answers.spell(...given)) });
  draft.type('bonjuor');
  await vi.advanceTimersByTimeAsync(1_000);
  expect([draft.asked.failed, draft.wrong()]).toEqual([true, []]);
  broken = false;
  await vi.advanceTimersByTimeAsync(20_000);
  expect([draft.asked.failed, draft.wrong().length]).toEqual([false, 1]);
});

it('asks nothing more once it has ended', async () => {
  const { asked, answers } = dictionary();
  const draft = checking(answers);
  draft.type('comande');
  draft.end.abort();
  await vi.runAllTimersAsync();
  expect(asked).toEqual([]);
});
