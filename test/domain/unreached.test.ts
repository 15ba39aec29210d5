import { expect, it } from 'vitest';
import type { EscalationStage } from '../../src/contract/state.ts';
import { isUnreached, lateSince } from '../../src/domain/unreached.ts';

const MINUTE = 60_000;
const stages: readonly EscalationStage[] = [
  ...(['pending', 'unrouted', 'sent', 'handed', 'passed', 'refused', 'unconfirmed'] as const),
  ...(['acknowledged', 'answered', 'settled', 'undone'] as const),
];

it('takes for reached by nobody what had no channel, was refused or may not have arrived, and nothing else', () => {
  expect(stages.filter((stage) => isUnreached({ stage }))).toEqual(['unrouted', 'refused', 'unconfirmed']);
});

it('is late while a department that has it does not speak in time, and while a delivery takes far too long', () => {
  const late = stages.filter((stage) => lateSince({ stage, at: 0, dueAt: 5 * MINUTE }, 6 * MINUTE) !== undefined);
  expect(late).toEqual(['sent', 'handed', 'passed', 'acknowledged']);
  expect(lateSince({ stage: 'sent', at: 0 }, 99 * MINUTE)).toBeUndefined();
  expect([9, 11].map((minutes) => lateSince({ stage: 'pending', at: 0 }, minutes * MINUTE))).toEqual([undefined, 0]);
});
