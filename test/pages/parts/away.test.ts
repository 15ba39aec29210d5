import { expect, it } from 'vitest';
import type { Version } from '../../../src/contract/document.ts';
import type { Summary } from '../../../src/contract/team-status.ts';
import { clockAt } from '../../../src/log/clock.ts';
import { SHIPPED } from '../../../src/log/versions.ts';
import { awayOf } from '../../../src/pages/parts/team/away.ts';
import { hour, lea, now, samplePost, sampleState } from '../../../tools/samples.ts';

const emma = { id: 'm-emma', name: 'Emma' };
const week = 7 * 24 * hour;
const summary: Summary = { at: now, from: now - week, by: { Emma: 12, Léo: 3, Léa: 2 }, versions: 1 };
const version = (id: string, at: number, author: string, parents: string[] = []): Version => ({
  ...{ id, kind: 'guide', parents, author, at: clockAt(at), note: '', body: {} },
});
const away = (more: Partial<Parameters<typeof awayOf>[0]>) => awayOf({ summary, me: lea, posts: [], documents: {}, ...more });
const reply = (by: typeof lea, at: number) => ({ text: 'Bonjour', by, at, findings: [] });

it('says who did how much, the busiest first, without oneself', () => {
  expect(away({}).people).toEqual([
    ['Emma', 12],
    ['Léo', 3],
  ]);
});

it('names one’s own posts that a colleague or a department answered meanwhile', () => {
  const claim = { by: lea, until: now, at: now - week, device: 'd', seq: 1 };
  const handed = { id: 'e', department: 'support', by: lea, at: now - week };
  const posts = [
    sampleState(samplePost({ id: 'x:1' }), { claim, replies: [reply(emma, now - hour)] }),
    sampleState(samplePost({ id: 'x:2' }), { escalations: [{ ...handed, stage: 'answered', updatedAt: now - hour }] }),
    sampleState(samplePost({ id: 'x:3' }), { claim, replies: [reply(lea, now - hour)] }),
    sampleState(samplePost({ id: 'x:4' }), { replies: [reply(emma, now - hour)] }),
    sampleState(samplePost({ id: 'x:5' }), { claim, replies: [reply(emma, now - 2 * week)] }),
    sampleState(samplePost({ id: 'x:6' }), { escalations: [{ ...handed, stage: 'sent', updatedAt: now - hour }] }),
  ];
  expect(away({ posts }).answered).toEqual([
    { postId: 'x:1', author: 'Nadia Perrin', by: 'Emma' },
    { postId: 'x:2', author: 'Nadia Perrin', by: 'support' },
  ]);
});

it('names a document that others changed, with the version that was in force before', () => {
  const shipped = version('s', 1, SHIPPED);
  const old = version('a', now - 2 * week, 'Léa', ['s']);
  const fresh = version('b', now - hour, 'Emma', ['a']);
  expect(away({ documents: { guide: [shipped, old, fresh] } }).changed).toEqual([
    { kind: 'guide', version: fresh, number: '2', before: old },
  ]);
  expect(away({ documents: { guide: [shipped, old] } }).changed).toEqual([]);
  expect(away({ documents: { guide: [shipped, old, version('c', now - hour, 'Léa', ['a'])] } }).changed).toEqual([]);
});
