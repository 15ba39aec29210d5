import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { documentCalls } from '../../../src/background/documents/document-calls.ts';
import { guideCalls, wordsProposedBy } from '../../../src/background/documents/guide-calls.ts';
import { createSpellers, spellingCalls } from '../../../src/background/documents/spelling.ts';
import type { Caller } from '../../../src/browser/serve.ts';
import { defaultGuide } from '../../../src/defaults/guide.ts';
import { DictionaryNameSchema } from '../../../src/guide/dictionary.ts';
import type { Rule } from '../../../src/guide/guide.ts';
import { documentHead } from '../../../src/store/document-heads.ts';
import { install } from '../../../src/store/documents.ts';
import { settingsOf } from '../../../src/store/meta.ts';
import { ownDictionary } from '../../../src/tone/command/index.ts';
import { type Bench, bench } from '../bench.ts';

const page: Caller = { page: true };
const tab: Caller = { page: false, site: 'x', tabId: 4, frameId: 0, windowId: 2 };

/** The files as the package holds them, and what was read of them. */
function packaged() {
  const read: string[] = [];
  const spellerOf = createSpellers(async (path) => {
    read.push(path);
    const [, language, part] = /^spelling\/(.+)\.(aff|dic)$/.exec(path) ?? [];
    const files = ownDictionary(v.parse(DictionaryNameSchema, language));
    if (files === undefined) throw new Error(path);
    return part === 'aff' ? files.aff : files.dic;
  });
  return { read, spellerOf, ...spellingCalls(spellerOf) };
}

it('says which words a language does not know, and what was meant', async () => {
  const { spell, suggest } = packaged();
  expect(await spell({ dictionary: 'fr', words: ['bonjour', 'comande', "l'équipe", 'été', 'etee'] }, tab)).toEqual({
    wrong: ['comande', 'etee'],
  });
  expect((await suggest({ dictionary: 'fr', word: 'comande' }, tab)).suggestions[0]).toBe('commande');
  expect(await spell({ dictionary: 'en', words: ['receive', 'recieve', 'comande'] }, tab)).toEqual({ wrong: ['recieve', 'comande'] });
  expect((await suggest({ dictionary: 'en', word: 'recieve' }, tab)).suggestions[0]).toBe('receive');
  expect(await suggest({ dictionary: 'en', word: 'receive' }, tab)).toEqual({ suggestions: [] });
});

it.each([
  ['en', ['harbour', 'apologise', 'centre']],
  ['en-GB', ['harbor', 'center']],
  ['en-AU', ['harbor', 'center']],
  ['en-CA', ['harbor', 'analyse']],
] as const)('knows the English of %s', async (dictionary, wrong) => {
  const { spell } = packaged();
  const words = ['harbour', 'harbor', 'apologise', 'centre', 'center', 'analyse', 'kind'];
  expect((await spell({ dictionary, words }, tab)).wrong).toEqual(expect.arrayContaining([...wrong]));
  expect((await spell({ dictionary, words: ['kind', dictionary === 'en' ? 'harbor' : 'harbour'] }, tab)).wrong).toEqual([]);
});

it('reads a dictionary once, when its language is first asked', async () => {
  const { spell, read } = packaged();
  await Promise.all([spell({ dictionary: 'en', words: ['a'] }, tab), spell({ dictionary: 'en', words: ['b'] }, tab)]);
  expect(read.sort()).toEqual(['spelling/en.aff', 'spelling/en.dic']);
});

it('tries again after a dictionary could not be read', async () => {
  let there = false;
  const files = ownDictionary('en');
  const { spell } = spellingCalls(
    createSpellers(async (path) => {
      if (!there || files === undefined) throw new Error('not now');
      return path.endsWith('aff') ? files.aff : files.dic;
    }),
  );
  await expect(spell({ dictionary: 'en', words: ['recieve'] }, tab)).rejects.toThrow('not now');
  there = true;
  expect(await spell({ dictionary: 'en', words: ['recieve'] }, tab)).toEqual({ wrong: ['recieve'] });
});

const rule = (bad: string, good: string): Rule => ({
  ...{ id: 'spelling', kind: 'spelling', level: 'recommended', message: '%s?', lang: ['fr'], bad: [bad], good: [good] },
  spec: { accents: true },
});

async function publish(at: Bench, added: Rule) {
  const { spellerOf } = packaged();
  if ((await documentHead(at.store, 'guide')) === undefined) await install(at.store, 'guide', defaultGuide, 1);
  const head = await documentHead(at.store, 'guide');
  const body = { ...defaultGuide, rules: [...defaultGuide.rules, added] };
  return documentCalls(at, spellerOf).publish({ kind: 'guide', parents: [head?.version.id ?? ''], note: '', body }, page);
}

it('holds a rule about spelling to its examples before it is published', async () => {
  const at = await bench();
  await expect(publish(at, rule('Votre commande.', 'Bonjour.'))).rejects.toMatchObject({ problem: { code: 'missed-example' } });
  await expect(publish(at, rule('Votre comande.', 'Bonjuor.'))).rejects.toMatchObject({ problem: { code: 'hit-example' } });
  expect((await publish(at, rule('Votre comande.', 'Bonjour.'))).version.kind).toBe('guide');
});

it('takes a proposed word as right in this browser until it is declined, and proposes it once', async () => {
  const at = await bench();
  await install(at.store, 'guide', defaultGuide, 1);
  const { guide, proposeWord, decide } = guideCalls(at);
  await proposeWord({ word: 'zorblux' }, tab);
  await proposeWord({ word: 'zorblux' }, tab);
  expect((await guide({}, tab)).words).toEqual(['zorblux']);
  const { member } = await settingsOf(at.store);
  expect(await wordsProposedBy(at.store, { id: 'somebody-else', name: '' })).toEqual([]);
  const events = await at.store.events.toArray();
  const [proposed] = events.filter(({ what }) => what.type === 'proposed');
  expect(events.filter(({ what }) => what.type === 'proposed')).toHaveLength(1);
  await decide({ proposal: proposed?.id ?? '', taken: false }, page);
  expect(await wordsProposedBy(at.store, member)).toEqual([]);
});
