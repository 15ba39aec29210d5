import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Event, Happening } from '../../src/contract/event.ts';
import { clockAt } from '../../src/log/clock.ts';
import { foldAuthor } from '../../src/log/fold-author.ts';
import { foldEscalation } from '../../src/log/fold-escalation.ts';
import { foldPost } from '../../src/log/fold-post.ts';
import { foldProposals } from '../../src/log/fold-proposals.ts';
import { foldRules } from '../../src/log/fold-rules.ts';
import { readSubject, subjectsOf } from '../../src/log/subjects.ts';
import { history, NOON, someParcel, somePost } from '../../tools/histories.ts';

const emma = { id: 'emma', name: 'Emma' };
const hugo = { id: 'hugo', name: 'Hugo' };

function log(...happenings: (Happening | [Happening, Event['member']])[]): Event[] {
  return happenings.map((one, index) => {
    const [what, member] = Array.isArray(one) ? one : [one, emma];
    return { id: `device00-${index + 1}`, device: 'device00', seq: index + 1, at: clockAt(NOON + index * 1_000), member, what };
  });
}

const captured: Happening = { type: 'captured', postId: 'x:1', post: somePost('x:1') };
const escalated: Happening = {
  ...{ type: 'escalated', postId: 'x:1', escalationId: 'e1', department: 'support', channel: 'hook', parcel: someParcel('e1', 'x:1') },
};
const onE1 = { postId: 'x:1', escalationId: 'e1' };

function everything(events: readonly Event[]): Record<string, unknown> {
  const subjects = new Set(events.flatMap(subjectsOf));
  const folds = { post: foldPost, escalation: foldEscalation, author: foldAuthor };
  const states = [...subjects].sort().flatMap((subject) => {
    const { kind, id } = readSubject(subject) ?? { kind: 'guide', id: '' };
    return kind === 'rule' || kind === 'guide' ? [] : [[subject, folds[kind](events, id)]];
  });
  return Object.fromEntries(states);
}

it('gives the same states whatever the order, the duplicates and the partition', () => {
  fc.assert(
    fc.property(history, fc.infiniteStream(fc.nat()), fc.nat(60), (events, numbers, extra) => {
      const keyed = [...events, ...events.slice(0, extra)].map((event) => ({ event, key: numbers.next().value ?? 0 }));
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ event }) => event);
      expect(everything(shuffled)).toEqual(everything(events));
    }),
    { numRuns: 300 },
  );
});

it('reads the events of a subject alone as it reads them among all others', () => {
  fc.assert(
    fc.property(history, (events) => {
      const own = events.filter((event) => subjectsOf(event).includes('post:x:1'));
      expect(foldPost(own, 'x:1')).toEqual(foldPost(events, 'x:1'));
    }),
    { numRuns: 200 },
  );
});

it('makes an event that is taken back as if it had never been', () => {
  fc.assert(
    fc.property(history, fc.nat(100), (events, pick) => {
      const plain = events.filter(({ what }) => what.type !== 'undone' && what.type !== 'escalated');
      const target = plain[pick % Math.max(1, plain.length)];
      fc.pre(target !== undefined);
      const subjects = subjectsOf(target);
      const undo: Event = { ...target, id: 'device09-1', at: clockAt(NOON * 2), what: { type: 'undone', target: target.id, subjects } };
      const without = foldPost(
        events.filter((event) => event !== target),
        'x:1',
      );
      const undone = foldPost([...events, undo], 'x:1');
      expect(undone && { ...undone, updatedAt: 0 }).toEqual(without && { ...without, updatedAt: 0 });
    }),
    { numRuns: 200 },
  );
});

it('knows nothing of a post before it was captured', () => {
  expect(foldPost(log({ type: 'noted', postId: 'x:1', text: 'note' }), 'x:1')).toBeUndefined();
});

it('keeps one kind and one sentiment, and several topics', () => {
  const label = (group: 'kind' | 'sentiment' | 'topic', value: string, on = true): Happening => ({
    type: 'labelled',
    postId: 'x:1',
    group,
    value,
    on,
  });
  const events = log(
    captured,
    label('kind', 'question'),
    label('kind', 'complaint'),
    label('topic', 'a'),
    label('topic', 'b'),
    label('topic', 'a', false),
  );
  expect(foldPost(events, 'x:1')?.labels).toEqual({ kind: 'complaint', topics: ['b'] });
  expect(foldPost([...events, ...log(captured, label('kind', 'question', false)).slice(1)], 'x:1')?.labels.kind).toBe('complaint');
});

it('keeps the claim of a colleague who took a post over when the first holder lets go', () => {
  const until = new Date(NOON + 3_600_000).toISOString();
  const events = log(captured, { type: 'claimed', postId: 'x:1', until }, [{ type: 'claimed', postId: 'x:1', until }, hugo], {
    type: 'released',
    postId: 'x:1',
  });
  expect(foldPost(events, 'x:1')?.claim?.by).toEqual(hugo);
  expect(
    foldPost(log(captured, { type: 'claimed', postId: 'x:1', until }, { type: 'released', postId: 'x:1' }), 'x:1')?.claim,
  ).toBeUndefined();
});

it('says of an escalation taken back that it was, and nothing of what came after', () => {
  const undo: Happening = { type: 'undone', target: 'device00-2', subjects: ['post:x:1', 'escalation:e1'] };
  const events = log(captured, escalated, undo, { type: 'delivered', ...onE1, channel: 'hook', attempts: 1 });
  expect(foldEscalation(events, 'e1')?.stage).toBe('undone');
  expect(foldPost(events, 'x:1')?.escalations.map(({ stage }) => stage)).toEqual(['undone']);
});

it('never takes back that a receiver has an escalation', () => {
  const problem = { code: 'receiver-refused' as const };
  const late = log(
    ...[captured, escalated, { type: 'acknowledged', ...onE1, by: 'Léa' } as const],
    ...[
      { type: 'delivered', ...onE1, channel: 'hook', attempts: 2 } as const,
      { type: 'refused', ...onE1, channel: 'hook', problem } as const,
    ],
  );
  expect(foldEscalation(late, 'e1')).toMatchObject({ stage: 'acknowledged', deliveredAt: NOON + 3_000, acknowledged: { by: 'Léa' } });
});

it('hears an acknowledgement from a device whose time is far behind', () => {
  const [first, second, third] = log(captured, { type: 'acknowledged', ...onE1, by: 'Léa' }, escalated);
  expect(
    foldEscalation(
      [first, second, third].filter((event) => event !== undefined),
      'e1',
    )?.stage,
  ).toBe('acknowledged');
});

it('shows a refusal until it is sent again', () => {
  const refused: Happening = { type: 'refused', ...onE1, channel: 'hook', problem: { code: 'receiver-gone' } };
  expect(foldEscalation(log(captured, escalated, refused), 'e1')).toMatchObject({ stage: 'refused', problem: { code: 'receiver-gone' } });
  const again = foldEscalation(log(captured, escalated, refused, { type: 'retried', ...onE1, channel: 'other' }), 'e1');
  expect(again).toMatchObject({ stage: 'pending', channel: 'other' });
  expect(again).not.toHaveProperty('problem');
});

it('counts the posts of a person once each and keeps marks with their end', () => {
  const until = new Date(NOON + 86_400_000).toISOString();
  const mark: Happening = { type: 'marked', authorId: 'x:camille1', mark: 'vip', until, fact: 'two questions a week' };
  const state = foldAuthor(log(captured, captured, mark), 'x:camille1');
  expect(state).toMatchObject({ posts: 1, firstSeenAt: NOON, marks: [{ mark: 'vip', until: Date.parse(until), by: emma }] });
  expect(foldAuthor(log(captured, mark, { type: 'unmarked', authorId: 'x:camille1', mark: 'vip' }), 'x:camille1')?.marks).toEqual([]);
});

const finding = (rule: string) => ({ rule, level: 'hint' as const, start: 0, end: 3, match: 'gêne', message: 'Non.', replacements: [] });

it('counts what became of a rule: left, mended by a click, ignored, and what its owner was told', () => {
  const told = { rule: 'fr-gene', match: 'gêne', scope: 'owner' as const, excerpt: 'la gêne du client' };
  const events = log(captured, { type: 'ignored', rule: 'fr-gene', match: 'gêne', scope: 'here' }, [{ type: 'ignored', ...told }, hugo], {
    type: 'replied',
    postId: 'x:1',
    text: 'La gêne',
    findings: [finding('fr-gene'), finding('fr-emoji')],
    mended: ['fr-gene', 'fr-gene'],
  });
  const rules = foldRules([...events, ...events].reverse());
  expect(rules.get('fr-gene')).toMatchObject({ left: 1, mended: 2, ignored: 2, ignoredOn: [{ match: 'gêne', count: 2 }] });
  expect(rules.get('fr-gene')?.told).toMatchObject([{ by: hugo, excerpt: 'la gêne du client' }]);
  expect(rules.get('fr-emoji')).toMatchObject({ left: 1, mended: 0, ignored: 0, told: [] });
});

it('keeps what is ignored for a post once, and nothing of what is ignored in one draft', () => {
  const forPost: Happening = { type: 'ignored', postId: 'x:1', rule: 'fr-gene', match: 'gêne', scope: 'post' };
  const events = log(captured, forPost, forPost, { type: 'ignored', postId: 'x:1', rule: 'fr-emoji', match: '✨', scope: 'owner' });
  expect(foldPost(events, 'x:1')?.ignored).toEqual([{ rule: 'fr-gene', match: 'gêne' }]);
  expect(foldPost(log(captured), 'x:1')?.ignored).toBeUndefined();
});

it('lists proposals newest first with what became of them', () => {
  const proposed: Happening = { type: 'proposed', base: 'a'.repeat(64), note: 'Trop dur', changes: [{ rule: 'fr-emoji', to: null }] };
  const events = log([proposed, hugo], proposed, { type: 'decided', proposal: 'device00-1', taken: true });
  const [second, first] = foldProposals([...events].reverse());
  expect(second).toMatchObject({ id: 'device00-2', by: emma });
  expect(second?.decision).toBeUndefined();
  expect(first).toMatchObject({ id: 'device00-1', by: hugo, decision: { taken: true, by: emma } });
});

it('takes no decision on a proposal back but by another one: who made it may decide nothing any more', () => {
  const proposed: Happening = { type: 'proposed', base: 'a'.repeat(64), note: 'Trop dur', changes: [{ rule: 'fr-emoji', to: null }] };
  const decided: Happening = { type: 'decided', proposal: 'device00-1', taken: true };
  const undo: Happening = { type: 'undone', target: 'device00-2', subjects: ['guide:proposals'] };
  expect(foldProposals(log(proposed, decided, undo))[0]?.decision?.taken).toBe(true);
  expect(foldProposals(log(proposed, decided, undo, { ...decided, taken: false }))[0]?.decision?.taken).toBe(false);
  expect(foldProposals(log(proposed, { ...undo, target: 'device00-1' }))).toEqual([]);
});

it('gives a passed escalation to its new department afresh, and leaves an answered one where it was answered', () => {
  const parcel = { ...someParcel('e1', 'x:1'), reference: 'D-NEW' };
  const passed = { type: 'passed', ...onE1, by: 'Paul', to: 'logistics', parcel } as const;
  const taken = { type: 'acknowledged', ...onE1, by: 'Paul' } as const;
  const moved = foldEscalation(log(captured, escalated, taken, passed), 'e1');
  expect(moved).toMatchObject({ stage: 'passed', department: 'logistics', parcel: { reference: 'D-NEW' } });
  expect(moved).toMatchObject({ passed: { by: 'Paul', department: 'support', at: NOON + 3_000 } });
  expect(moved).not.toHaveProperty('acknowledged');
  const anew = foldEscalation(log(captured, escalated, taken, passed, { ...taken, by: 'Ana' }), 'e1');
  expect(anew).toMatchObject({ stage: 'acknowledged', acknowledged: { by: 'Ana' } });
  const late = foldEscalation(log(captured, escalated, { type: 'answered', ...onE1, by: 'Paul', text: 'Yes' }, passed), 'e1');
  expect(late).toMatchObject({ stage: 'answered', department: 'support' });
});

it('believes no address of an event that is not of the post or the person it is said to be of, whoever wrote it', () => {
  const author = { name: 'Nadia', handle: 'nadia', url: 'https://evil.example/login' };
  const post = somePost('x:9002', { author, url: 'https://evil.example/phish' });
  const parcel = someParcel('e1', 'x:9002', { post: { ...someParcel('e1', 'x:9002').post, url: 'https://x.com/a/status/9003' } });
  const by = { device: 'elsewhere', member: { id: 'lea', name: 'Léa' } };
  const events: Event[] = [
    { ...by, id: 'elsewhere-1', seq: 1, at: clockAt(NOON), what: { type: 'captured', postId: 'x:9002', post } },
    {
      ...{ ...by, id: 'elsewhere-2', seq: 2, at: clockAt(NOON + 1) },
      what: { type: 'escalated', postId: 'x:9002', escalationId: 'e1', department: 'support', channel: 'hook', parcel },
    },
  ];
  const state = foldPost(events, 'x:9002');
  expect(state?.post).toMatchObject({ author: { name: 'Nadia', handle: 'nadia' }, missing: ['url'] });
  expect(JSON.stringify([state, foldAuthor(events, 'x:nadia'), foldEscalation(events, 'e1')])).not.toMatch(/https?:/);
});
