import { expect, it } from 'vitest';
import type { EscalationStage, PostState, Reply } from '../../src/contract/state.ts';
import { placeOf, placesOf, searchWords, wordsOf } from '../../src/log/queue.ts';
import { NOON, somePost } from '../../tools/histories.ts';

const emma = { id: 'emma', name: 'Emma' };
const hour = 3_600_000;

function state(more: Partial<PostState> = {}): PostState {
  const labels = { topics: [] };
  return {
    id: 'x:1',
    post: somePost('x:1'),
    capturedAt: NOON,
    labels,
    replies: [],
    escalations: [],
    closed: false,
    updatedAt: NOON,
    ...more,
  };
}

function sent(stage: EscalationStage, updatedAt = NOON, by = emma): PostState['escalations'][number] {
  return { id: 'e1', department: 'support', stage, by, at: NOON, updatedAt };
}

function reply(at: number): Reply {
  return { text: 'Bonjour', by: emma, at, findings: [] };
}

it('puts a new post among the open ones', () => {
  expect(placeOf(state(), 'emma', NOON)).toBe('open');
});

it('calls a post mine while I hold it, and open again when the claim is over', () => {
  const claimed = state({ claim: { by: emma, until: NOON + hour, at: NOON, device: 'd', seq: 1 } });
  expect(placeOf(claimed, 'emma', NOON)).toBe('mine');
  expect(placeOf(claimed, 'hugo', NOON)).toBe('open');
  expect(placeOf(claimed, 'emma', NOON + hour)).toBe('open');
});

it.each(['pending', 'sent', 'handed', 'passed', 'acknowledged'] as const)(
  'keeps a post with an escalation that is %s among the escalated',
  (stage) => {
    expect(placeOf(state({ escalations: [sent(stage)], replies: [reply(NOON + 1)] }), 'emma', NOON)).toBe('escalated');
  },
);

it.each(['unrouted', 'refused', 'unconfirmed'] as const)(
  'keeps a post whose escalation is %s among the open ones of everybody, and with who escalated it',
  (stage) => {
    const alone = state({ escalations: [sent(stage), { ...sent('sent'), id: 'e2' }], replies: [reply(NOON - 1)] });
    expect(placesOf(alone, 'emma', NOON + 90 * 24 * hour)).toEqual(['mine', 'open']);
    expect(placesOf(alone, 'hugo', NOON)).toEqual(['open']);
  },
);

it('gives what nobody has to the colleague who takes the post too, for as long as they hold it', () => {
  const hugo = { id: 'hugo', name: 'Hugo' };
  const claim = { by: hugo, until: NOON + hour, at: NOON + 1, device: 'd', seq: 1 };
  const taken = state({ escalations: [sent('refused')], claim });
  expect(placesOf(taken, 'hugo', NOON + 2)).toEqual(['mine', 'open']);
  expect(placesOf(taken, 'emma', NOON + 2)).toEqual(['mine', 'open']);
  expect(placesOf(taken, 'hugo', NOON + hour)).toEqual(['open']);
  expect(placesOf(taken, 'lea', NOON + 2)).toEqual(['open']);
});

it('gives one post to each of two members whose escalation of it nobody has', () => {
  const hugo = { id: 'hugo', name: 'Hugo' };
  const both = state({ escalations: [sent('refused'), { ...sent('unrouted', NOON + 5, hugo), id: 'e2' }] });
  expect(placesOf(both, 'emma', NOON)).toEqual(['mine', 'open']);
  expect(placesOf(both, 'hugo', NOON)).toEqual(['mine', 'open']);
});

it('lets go of an escalation without a channel once the customer was answered, and of no other', () => {
  const replies = [reply(NOON + 1)];
  expect(placesOf(state({ escalations: [sent('unrouted')], replies }), 'emma', NOON)).toEqual(['answered']);
  expect(placesOf(state({ escalations: [sent('unrouted')], replies: [reply(NOON - 1)] }), 'emma', NOON)).toEqual(['mine', 'open']);
  expect(placesOf(state({ closed: true, escalations: [sent('unrouted')], replies }), 'emma', NOON)).toEqual(['answered']);
  expect(placesOf(state({ escalations: [sent('refused')], replies }), 'emma', NOON)).toEqual(['mine', 'open']);
});

it('lets a person close what a department refused, but not what may have been sent', () => {
  expect(placesOf(state({ closed: true, escalations: [sent('refused')] }), 'emma', NOON)).toEqual(['done']);
  expect(placesOf(state({ closed: true, escalations: [sent('unconfirmed')] }), 'emma', NOON)).toEqual(['mine', 'open']);
});

it('brings a post back to who escalated it when the department has answered', () => {
  const back = state({ escalations: [sent('answered', NOON + 5)], replies: [reply(NOON + 1)] });
  expect(placeOf(back, 'emma', NOON + 90 * 24 * hour)).toBe('mine');
  expect(placeOf(back, 'hugo', NOON)).toBe('open');
  expect(placeOf({ ...back, replies: [reply(NOON + 6)] }, 'emma', NOON)).toBe('answered');
});

it('takes an undone escalation for none', () => {
  expect(placeOf(state({ escalations: [sent('undone')] }), 'emma', NOON)).toBe('open');
});

it('opens an answered post again when a CM reopens it', () => {
  expect(placeOf(state({ replies: [reply(NOON)] }), 'emma', NOON)).toBe('answered');
  expect(placeOf(state({ replies: [reply(NOON)], reopenedAt: NOON + 1 }), 'emma', NOON)).toBe('open');
});

it('shows a closed post among the answered when it was answered, else among those that are done', () => {
  expect(placeOf(state({ closed: true }), 'emma', NOON)).toBe('done');
  expect(placeOf(state({ closed: true, replies: [reply(NOON)] }), 'emma', NOON)).toBe('answered');
});

it('finds words without accents or capitals, in any script', () => {
  expect(wordsOf('Élodie, où est mon COLIS ? Заказ №5')).toEqual(['elodie', 'ou', 'est', 'mon', 'colis', 'заказ', 'no5']);
});

it('indexes the author, the note and the labels before the text', () => {
  const words = searchWords(
    state({ labels: { kind: 'complaint', topics: ['delivery/late'] }, note: { text: 'rappeler', by: emma, at: NOON } }),
  );
  expect(words).toEqual(['camille', 'petit', 'camille1', 'rappeler', 'complaint', 'delivery', 'late', 'colis', 'x', '1', 'en', 'retard']);
});

it('indexes no more words than a hostile text deserves', () => {
  const text = Array.from({ length: 5_000 }, (_, n) => `w${n}`).join(' ');
  expect(searchWords(state({ post: somePost('x:1', { text }) }))).toHaveLength(150);
});
