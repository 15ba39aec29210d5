import { expect, it } from 'vitest';
import type { EscalationState } from '../../../src/contract/state.ts';
import { dueOf, requestsOf } from '../../../src/pages/panel/department/requests.ts';
import { hour, lea, minute, now, parcel } from '../../../tools/samples.ts';

const request = (id: string, more: Partial<EscalationState> = {}): EscalationState => ({
  ...{
    id,
    postId: 'x:1',
    department: 'support',
    ask: 'decision',
    stage: 'sent',
    parcel,
    by: lea,
    device: 'devicelea0',
    at: now - hour,
    updatedAt: now - hour,
  },
  ...more,
});
const due = (acknowledge: number, answer: number) => ({
  ...parcel,
  acknowledgeBy: new Date(now + acknowledge).toISOString(),
  answerBy: new Date(now + answer).toISOString(),
});
const ids = (list: readonly EscalationState[]) => list.map(({ id }) => id);

it('shows a department its own requests only, what presses most first', () => {
  const all = [
    request('a', { parcel: due(3 * hour, 5 * hour) }),
    request('b', { parcel: due(-hour, hour) }),
    request('c', { stage: 'acknowledged', acknowledged: { by: 'Paul', at: now }, parcel: due(-hour, 2 * hour) }),
    request('d', { department: 'pr' }),
    request('e', { stage: 'undone' }),
  ];
  expect(ids(requestsOf(all, 'support', now).open)).toEqual(['b', 'c', 'a']);
});

it('waits with what the CM can still take back', () => {
  const fresh = request('a', { stage: 'pending', at: now - 2_000 });
  expect(ids(requestsOf([fresh], 'support', now).open)).toEqual([]);
  expect(ids(requestsOf([fresh], 'support', now + minute).open)).toEqual(['a']);
});

it('keeps what is answered apart, newest first', () => {
  const all = [request('a', { stage: 'answered', updatedAt: now - hour }), request('b', { stage: 'settled', updatedAt: now - minute })];
  expect(ids(requestsOf(all, 'support', now).done)).toEqual(['b', 'a']);
  expect(requestsOf(all, 'support', now).open).toEqual([]);
});

it('counts to the confirmation first, then to the answer', () => {
  const waiting = request('a', { parcel: due(hour, 3 * hour) });
  expect(dueOf(waiting)).toBe(now + hour);
  expect(dueOf({ ...waiting, acknowledged: { by: 'Paul', at: now } })).toBe(now + 3 * hour);
});
