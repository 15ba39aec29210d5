import { describe, expect, it } from 'vitest';
import { ProblemSchema } from '../../../src/contract/problem.ts';
import { LanguageSchema } from '../../../src/guide/language.ts';
import { problemSentence } from '../../../src/ui/words/problems.ts';
import { pageProblem } from '../../../src/ui/words/team-problems.ts';

describe.each(LanguageSchema.options)('in %s', (language) => {
  it.each(ProblemSchema.entries.code.options)('%s is whole sentences with and without a place', (code) => {
    for (const problem of [{ code }, { code, where: 'hooks.example', detail: '403 no such team' }]) {
      const sentence = pageProblem(problem, language);
      expect(sentence).toMatch(/^[\p{Lu}h].*[.]$/u);
      expect(sentence).not.toMatch(/undefined|\(\)|“”|«\u202f\u202f»| {2}|!/);
    }
  });
});

it('names the receiver and its reason, as plain text', () => {
  const sentence = problemSentence({ code: 'receiver-refused', where: 'hooks.example', detail: '403 <b>no</b>' }, 'en');
  expect(sentence).toContain('hooks.example refused the message (403 <b>no</b>)');
});

it('uses narrow no-break spaces in French', () => {
  expect(problemSentence({ code: 'storage-full' }, 'fr')).not.toMatch(/ [;:!?»]|« /);
});

it.each(['ask', 'deadline', 'link', 'length'])('says in both languages what to do about a parcel that lacks its %s', (detail) => {
  for (const language of LanguageSchema.options) {
    const sentence = problemSentence({ code: 'incomplete-parcel', where: 'D-7KQ2', detail }, language);
    expect(sentence).toMatch(/^\p{Lu}[^.]+\. \p{Lu}[^.]+\.$/u);
    expect(sentence).not.toContain(`: ${detail}`);
  }
});

it('says in words what a role did not allow', () => {
  const problem = { code: 'forbidden', where: 'Noé', detail: 'labelled' } as const;
  expect(pageProblem(problem, 'en')).toBe('Noé may not label. It was put aside; a lead can change the role.');
  expect(pageProblem({ ...problem, detail: 'other' }, 'fr')).toContain('Noé n’a pas le droit de faire cela.');
});

it('makes a sentence of a problem whose place and detail are names that every object has', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  for (const code of ProblemSchema.entries.code.options) {
    for (const detail of names) {
      for (const language of ['fr', 'en'] as const) {
        const said: unknown = pageProblem({ code, where: detail, detail }, language);
        expect(typeof said, `${code} ${detail}`).toBe('string');
        expect(said).not.toMatch(/\[native code\]|\[object/);
      }
    }
  }
});

it.each(['TypeError: Failed to fetch', 'TypeError: NetworkError when attempting to fetch resource.', 'Load failed', 'fetch failed'])(
  'says in the reader’s language that an address does not answer, and leaves out what the browser says of it: %s',
  (detail) => {
    const said = problemSentence({ code: 'out-of-reach', where: 'chat.example', detail }, 'fr');
    expect(said).toMatch(/^chat\.example ne répond pas\. /);
    expect(problemSentence({ code: 'out-of-reach', where: 'chat.example', detail: 'DNS: no such host' }, 'fr')).toContain('no such host');
  },
);
