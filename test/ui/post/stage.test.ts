import { expect, it } from 'vitest';
import type { EscalationView } from '../../../src/contract/state.ts';
import { isUnheard, stageTone, stageWord } from '../../../src/ui/post/stage.ts';

const at = Date.parse('2026-11-30T09:00:00Z');
const MINUTE = 60_000;
/** An escalation that another browser was to send, or a file says so. */
const foreign: EscalationView = { id: 'e', department: 'support', stage: 'pending', at, by: 'Emma' };

it('is on its way for the time that a browser at work takes, and then nobody knows', () => {
  expect(stageWord(foreign, 'en', at + 9 * MINUTE)).toBe('on its way');
  expect(stageWord(foreign, 'en', at + 11 * MINUTE)).toBe('no news');
  expect(stageWord(foreign, 'fr', at + 11 * MINUTE)).toBe('sans nouvelles');
  expect(stageTone(foreign, at + 11 * MINUTE)).toBe('amber');
});

it('goes on being on its way where this browser still sends it, however long that takes', () => {
  const own = { ...foreign, attempts: 0, nextAt: at + 60 * MINUTE };
  expect([isUnheard(own, at + 50 * MINUTE), stageWord(own, 'en', at + 50 * MINUTE)]).toEqual([false, 'on its way']);
});

it('is told as what it is once something was heard', () => {
  const heard = (['sent', 'refused', 'answered', 'unrouted'] as const).map((stage) => isUnheard({ ...foreign, stage }, at + 99 * MINUTE));
  expect(heard).toEqual([false, false, false, false]);
});
