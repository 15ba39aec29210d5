import { describe, expect, it } from 'vitest';
import type { AuthorState, PostState } from '../../src/contract/state.ts';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { dueAt, factsOf } from '../../src/triage/facts.ts';
import { priorityOf } from '../../src/triage/priority.ts';

const at = (text: string) => Date.parse(text);
const captured = at('2026-11-23T09:00:00Z');
const workspace = { ...defaultWorkspace, accounts: ['x:maisonlune'] };

function post(labels: Partial<PostState['labels']>, more: Partial<PostState> = {}, text = 'Bonjour'): PostState {
  return {
    id: 'x:1',
    post: { id: 'x:1', site: 'x', kind: 'post', text, textState: 'complete', missing: [] },
    capturedAt: captured,
    labels: { topics: [], ...labels },
    replies: [],
    escalations: [],
    closed: false,
    updatedAt: captured,
    ...more,
  };
}

const reply: PostState['replies'][number] = { text: 'Bonjour', by: { id: 'm', name: 'Léa' }, at: captured, findings: [] };
const author = (mark: string, until: number): AuthorState => ({
  id: 'x:a',
  site: 'x',
  author: {},
  marks: [{ mark, until, fact: 'f', by: { id: 'm', name: 'Léa' }, at: 0 }],
  posts: 1,
  firstSeenAt: 0,
  updatedAt: 0,
});

describe('what the states say of a post', () => {
  it('is when its first reply is due, in opening hours', () => {
    expect(dueAt(post({ kind: 'complaint' }), undefined, workspace, captured)).toBe(at('2026-11-23T10:00:00Z'));
    expect(dueAt(post({ kind: 'complaint' }, { replies: [reply] }), undefined, workspace, captured)).toBeUndefined();
    expect(dueAt(post({}), undefined, workspace, captured)).toBeUndefined();
  });

  it('is how much of its limit it has waited, counted from the post and not from its capture', () => {
    const state = post({ kind: 'complaint' });
    const earlier = { ...state, post: { ...state.post, postedAt: '2026-11-23T08:30:00.000Z' } };
    const half = at('2026-11-23T09:30:00Z');
    expect(factsOf(state, undefined, workspace, half).wait).toBe(0.5);
    expect(factsOf(earlier, undefined, workspace, half).wait).toBe(1);
  });

  it('stops counting the wait once it was answered', () => {
    const facts = factsOf(post({ kind: 'complaint' }, { replies: [reply] }), undefined, workspace, captured + 9e8);
    expect(facts).toMatchObject({ answered: true, wait: undefined });
    expect(priorityOf(facts, workspace.weights).points).toBe(0);
  });

  it('is whether it speaks to the brand or asks', () => {
    const mention = (text: string) => factsOf(post({}, {}, text), undefined, workspace, captured).mention;
    expect(['@MaisonLune bonjour', 'Ouvert demain ?', '@maisonlune_fan bonjour', 'Bonjour'].map(mention)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('knows a mark only while it lasts', () => {
    const vip = (until: number) => factsOf(post({}), author('journalist', until), workspace, captured).vip;
    expect([vip(captured + 1), vip(captured - 1)]).toEqual([true, false]);
  });

  it('knows a child of a sensitive topic as sensitive', () => {
    expect(factsOf(post({ topics: ['data/leak'] }), undefined, workspace, captured).sensitive).toBe(true);
    expect(factsOf(post({ topics: ['delivery'] }), undefined, workspace, captured).sensitive).toBe(false);
  });

  it('is the danger that its words hint at, until somebody says its topic', () => {
    const burnt = (labels: Partial<PostState['labels']>) =>
      priorityOf(factsOf(post(labels, {}, 'My child was burnt by the lamp'), undefined, workspace, captured), workspace.weights);
    expect(burnt({}).reasons).toEqual([
      { why: 'sensitive?', points: 30 },
      { why: 'kind?:complaint', points: 25 },
    ]);
    expect(burnt({}).level).toBe('high');
    expect(burnt({ kind: 'question' }).reasons.map(({ why }) => why)).toEqual(['sensitive?', 'kind:question']);
    expect(burnt({ topics: ['delivery'] }).reasons).toEqual([]);
  });

  it('is due as soon as the danger asks that its words hint at', () => {
    const burnt = post({}, {}, 'Mon enfant a été brûlé par la lampe');
    expect(dueAt(burnt, undefined, workspace, captured)).toBe(captured + 30 * 60_000);
    expect(dueAt({ ...burnt, closed: true }, undefined, workspace, captured)).toBeUndefined();
  });

  it('is no danger where the workspace has no such topic, or does not call it sensitive', () => {
    const topic = workspace.labels.topic.filter(({ key }) => key !== 'safety');
    const calm = workspace.labels.topic.map((label) => ({ ...label, sensitive: false }));
    for (const list of [topic, calm]) {
      const other = { ...workspace, labels: { ...workspace.labels, topic: list } };
      const facts = factsOf(post({}, {}, 'My child was burnt by the lamp'), undefined, other, captured);
      expect(facts).toMatchObject({ kind: undefined, sensitive: false });
    }
  });
});
