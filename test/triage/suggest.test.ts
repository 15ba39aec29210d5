import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { smallBusinessWorkspace } from '../../src/defaults/small-business.ts';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { suggestDepartment } from '../../src/triage/suggest.ts';
import { suggestKind } from '../../src/triage/suggest-kind.ts';
import { suggestLabels } from '../../src/triage/suggest-labels.ts';
import { suggestTopic } from '../../src/triage/suggest-topic.ts';
import { root } from '../../tools/root.ts';
import { sensitiveSentences, sentences } from './sentences.ts';

const to = (kind: string | undefined, ...topics: string[]) =>
  suggestDepartment({ ...(kind === undefined ? {} : { kind }), topics }, defaultWorkspace);

describe('the suggested department', () => {
  it('is safety before all others, then legal, then data protection', () => {
    expect(to('press', 'delivery/late', 'data/leak', 'legal/threat', 'safety')).toBe('safety');
    expect(to('alert', 'data/leak', 'legal/threat')).toBe('legal');
    expect(to('complaint', 'delivery/late', 'data/account')).toBe('dpo');
  });

  it('is the press office for a crisis signal, before any usual topic', () => {
    expect(to('alert', 'delivery/late')).toBe('pr');
  });

  it('follows the topic before the kind, and the more specific topic first', () => {
    expect(to('complaint', 'delivery/late')).toBe('logistics');
    expect(to('complaint', 'delivery/damaged')).toBe('support');
    expect(to('question', 'price', 'store/opening')).toBe('logistics');
    expect(to('criticism', 'ethics')).toBe('pr');
  });

  it('follows the kind where no topic is set', () => {
    expect(['complaint', 'press', 'lead', 'idea', 'job'].map((kind) => to(kind))).toEqual(['support', 'pr', 'sales', 'product', 'hr']);
  });

  it('is none where nobody takes it', () => {
    expect([to(undefined), to('spam'), to('praise'), to(undefined, 'competitor')]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is the owner of a small business when people may be in danger', () => {
    expect(suggestDepartment({ kind: 'complaint', topics: ['safety', 'delivery'] }, smallBusinessWorkspace)).toBe('owner');
  });
});

describe('the suggested kind', () => {
  it.each([
    ['Mon colis a du retard, merci beaucoup…', 'fr', 'complaint'],
    ['Toujours rien reçu depuis lundi', 'fr', 'complaint'],
    ['My kettle arrived broken', 'en', 'complaint'],
    ['Merci à toute l’équipe, c’est parfait', 'fr', 'praise'],
    ['Love the new colours', 'en', 'praise'],
    ['Super, vous ouvrez à quelle heure ?', 'fr', 'question'],
    ['Do you ship to Ireland?', 'en', 'question'],
    ['Where can I buy the blue one?', 'en', 'lead'],
    ['Vous devriez proposer une housse', 'fr', 'idea'],
    ['Je suis journaliste, à qui écrire ?', 'fr', 'press'],
  ])('of “%s” (%s) is %s', (text, lang, kind) => {
    expect(suggestKind(text, lang)).toBe(kind);
  });

  it('is none where no word is known', () => {
    expect(suggestKind('Il fait beau ce matin', 'fr')).toBeUndefined();
    expect(suggestKind('')).toBeUndefined();
  });

  it('reads both languages where the page says none, and whole words only', () => {
    expect(suggestKind('thanks a lot')).toBe('praise');
    expect(suggestKind('chocolate', 'en')).toBeUndefined();
  });

  it('takes no time over a very long text', () => {
    const start = performance.now();
    suggestKind('a ne marche '.repeat(9_000));
    expect(performance.now() - start).toBeLessThan(50);
  });

  it('of a complaint is never a question, nor praise for more than one in twenty', () => {
    const complaints = sentences.filter(([, , wanted]) => wanted === 'complaint').map(([lang, text]) => suggestKind(text, lang));
    expect(complaints.filter((kind) => kind === 'question')).toEqual([]);
    expect(complaints.filter((kind) => kind !== 'complaint' && kind !== undefined).length / complaints.length).toBeLessThan(0.05);
  });

  it.each(['complaint', 'question', 'praise', 'press', 'lead', 'idea', 'job'])(
    '“%s” is right nine times in ten where it is shown',
    (kind) => {
      const shown = sentences.filter(([lang, text]) => suggestKind(text, lang) === kind);
      expect(shown.length).toBeGreaterThan(2);
      expect(shown.filter(([, , wanted]) => wanted === kind).length / shown.length).toBeGreaterThanOrEqual(0.9);
    },
  );

  it.each([
    ['complaint', 0.8],
    ['question', 0.9],
    ['praise', 0.7],
  ] as const)('finds “%s” in at least %d of its sentences', (kind, share) => {
    const all = sentences.filter(([, , wanted]) => wanted === kind);
    expect(all.filter(([lang, text]) => suggestKind(text, lang) === kind).length / all.length).toBeGreaterThanOrEqual(share);
  });

  it.each([
    ['kind', 4_600],
    ['topic', 1_900],
  ])('weighs little in the page: the %s fewer than %d bytes', async (what, most) => {
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: [`src/triage/suggest-${what}.ts`],
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
    });
    expect(gzipSync(outputFiles[0]?.contents ?? '').length).toBeLessThan(most);
  });
});

it('a label that the workspace does not have is never suggested', () => {
  const post = { text: 'My kettle burnt my hand and nobody answers', lang: 'en' };
  const { labels } = defaultWorkspace;
  expect(suggestLabels(post, labels)).toEqual({ kind: 'complaint', topic: 'safety' });
  const without = (group: 'kind' | 'topic', key: string) => ({ ...labels, [group]: labels[group].filter((label) => label.key !== key) });
  expect(suggestLabels(post, without('kind', 'complaint'))).toEqual({ kind: undefined, topic: 'safety' });
  expect(suggestLabels(post, without('topic', 'safety'))).toEqual({ kind: 'complaint', topic: undefined });
});

describe('the suggested topic', () => {
  it.each(sensitiveSentences)('(%s) of “%s” is %s', (lang, text, topic) => {
    expect(suggestTopic(text, lang) ?? null).toBe(topic);
  });

  it('is one that ships, and sensitive there', () => {
    const topics = sensitiveSentences.flatMap(([, , topic]) => topic ?? []);
    const sensitive = defaultWorkspace.labels.topic.filter((label) => label.sensitive).map(({ key }) => key);
    expect(topics.filter((topic) => !sensitive.includes(topic))).toEqual([]);
  });

  it('takes no time over a very long text', () => {
    const start = performance.now();
    suggestTopic('it gets really very '.repeat(9_000));
    expect(performance.now() - start).toBeLessThan(50);
  });
});
