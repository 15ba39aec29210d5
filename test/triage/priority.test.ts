import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { type PriorityFacts, priorityOf } from '../../src/triage/priority.ts';
import { root } from '../../tools/root.ts';

const { weights } = defaultWorkspace;
const of = (facts: PriorityFacts) => priorityOf(facts, weights);

const worked: [string, PriorityFacts, string, number][] = [
  [
    'a burn told by somebody few people follow',
    { kind: 'complaint', sentiment: 'angry', sensitive: true, reach: 80, mention: true },
    'critical',
    75,
  ],
  ['an angry customer whose parcel is late, just in', { kind: 'complaint', sentiment: 'angry', reach: 80, mention: true }, 'high', 45],
  ['a calm complaint, just in', { kind: 'complaint', sentiment: 'negative', reach: 80, mention: true }, 'normal', 38],
  [
    'the same complaint once its limit has passed',
    { kind: 'complaint', sentiment: 'negative', reach: 80, mention: true, wait: 1 },
    'high',
    68,
  ],
  ['a question, just in', { kind: 'question', sentiment: 'neutral', reach: 300, mention: true }, 'normal', 20],
  [
    'the same question once its limit has passed',
    { kind: 'question', sentiment: 'neutral', reach: 300, mention: true, wait: 1 },
    'high',
    50,
  ],
  ['a fair criticism read by 15,000', { kind: 'criticism', sentiment: 'negative', reach: 15_000 }, 'normal', 36],
  ['an error that spreads fast from 120,000', { kind: 'misinformation', sentiment: 'negative', reach: 120_000, speed: 10 }, 'high', 53],
  [
    'a journalist who asks about safety',
    { kind: 'press', sentiment: 'neutral', vip: true, sensitive: true, mention: true, reach: 15_000 },
    'critical',
    73,
  ],
  ['thanks from an ambassador', { kind: 'praise', sentiment: 'positive', ambassador: true, reach: 3_000 }, 'low', 12],
  ['a troll with 200,000 readers', { kind: 'provocation', sentiment: 'angry', reach: 200_000, speed: 10, mention: true }, 'normal', 25],
  ['spam', { kind: 'spam', sentiment: 'neutral' }, 'low', 0],
  ['an angry complaint that has its answer', { kind: 'complaint', sentiment: 'angry', answered: true, mention: true }, 'low', 5],
  ['a buyer left waiting', { kind: 'lead', sentiment: 'positive', mention: true, wait: 1 }, 'high', 47],
];

describe('the priority', () => {
  it.each(worked)('of %s', (_, facts, level, points) => {
    expect(of(facts)).toMatchObject({ level, points });
  });

  it('explains itself: largest first, nothing hidden', () => {
    expect(of({ kind: 'complaint', sentiment: 'negative', mention: true, answered: true, wait: 0.8 }).reasons).toEqual([
      { why: 'kind:complaint', points: 25 },
      { why: 'waiting', points: 20 },
      { why: 'sentiment:negative', points: 8 },
      { why: 'mention', points: 5 },
      { why: 'answered', points: -40 },
    ]);
  });

  it('shows a regular critic and adds nothing for it', () => {
    expect(of({ kind: 'question', critic: true })).toMatchObject({ points: 15, reasons: [{ points: 15 }, { why: 'critic', points: 0 }] });
  });

  it('takes a kind that the workspace does not weigh for nothing', () => {
    expect(of({ kind: 'constructor', sentiment: '__proto__' })).toEqual({ points: 0, level: 'low', reasons: [] });
  });

  it('rises with the wait at a half, four fifths and the whole of the limit', () => {
    expect([0.49, 0.5, 0.79, 0.8, 0.99, 1, 7].map((wait) => of({ wait }).points)).toEqual([0, 10, 10, 20, 20, 30, 30]);
  });
});

const facts: fc.Arbitrary<PriorityFacts> = fc.record(
  {
    kind: fc.constantFrom(...Object.keys(weights.kind)),
    sentiment: fc.constantFrom('positive', 'neutral', ...Object.keys(weights.sentiment)),
    sensitive: fc.boolean(),
    reach: fc.integer({ min: 0, max: 10_000_000 }),
    mention: fc.boolean(),
    vip: fc.boolean(),
    ambassador: fc.boolean(),
    critic: fc.boolean(),
    unansweredTwice: fc.boolean(),
    speed: fc.double({ min: 0, max: 40, noNaN: true }),
    wait: fc.double({ min: 0, max: 3, noNaN: true }),
    answered: fc.boolean(),
    incident: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('reach must not silence a small customer', () => {
  const most = of({
    kind: 'alert',
    sentiment: 'angry',
    sensitive: true,
    reach: 1e9,
    mention: true,
    vip: true,
    ambassador: true,
    unansweredTwice: true,
    speed: 99,
    wait: 2,
    incident: true,
  });

  it('is worth at most a fifth of all points', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const { reach: _, ...unknown } = some;
        const gain = of(some).points - of(unknown).points;
        expect(gain).toBeGreaterThanOrEqual(0);
        expect(gain).toBeLessThanOrEqual(most.points / 5);
      }),
    );
  });

  it('is held to that fifth whatever a workspace says', () => {
    const greedy = { ...weights, reach: [{ from: 1, points: 100_000 }] };
    const highest = priorityOf({ kind: 'praise', reach: 5e6 }, greedy);
    const others = 50 + 15 + 30 + 10 + 5 + 10 + 5 + 10 + 30 + 20;
    const reach = highest.points - 3;
    expect(reach).toBeGreaterThan(0);
    expect(reach).toBeLessThanOrEqual((others + reach) / 5);
  });

  it('puts a calm complaint of 80 readers before a troll of two million', () => {
    const troll = of({ kind: 'provocation', sentiment: 'angry', reach: 2_000_000, speed: 10, mention: true });
    expect(of({ kind: 'complaint', sentiment: 'negative', reach: 80, mention: true }).points).toBeGreaterThan(troll.points);
  });
});

it('the reasons add up to the points, or below none, largest first, whatever is known', () => {
  fc.assert(
    fc.property(facts, (some) => {
      const { points, reasons } = of(some);
      expect(points).toBe(
        Math.max(
          0,
          reasons.reduce((sum, one) => sum + one.points, 0),
        ),
      );
      expect(reasons.map((one) => one.points)).toEqual(reasons.map((one) => one.points).sort((a, b) => b - a));
    }),
  );
});

const shared = [process.env['DIAPASON_SHARED'], path.join(root, '../shared'), path.join(root, '../../shared')].find(
  (folder) => folder !== undefined && existsSync(path.join(folder, 'reference/priority-cases.json')),
);

describe('the worked cases of the reference', () => {
  if (shared === undefined) {
    it.skip('(skipped: ../shared/reference/priority-cases.json is not here)', () => undefined);
    return;
  }
  const text = readFileSync(path.join(shared, 'reference/priority-cases.json'), 'utf8');
  const { cases } = JSON.parse(text) as { cases: { name: string; facts: PriorityFacts; level: string }[] };
  it.each(cases.map((one): [string, PriorityFacts, string] => [one.name, one.facts, one.level]))('%s', (_, known, level) => {
    expect(of(known).level).toBe(level);
  });
});
