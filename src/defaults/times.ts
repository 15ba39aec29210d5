import type { Hours, TimeLimit } from '../contract/workspace.ts';

const OPEN = 9 * 60;
const CLOSE = 18 * 60;

export const HOUR = 60;
/** A working day in business minutes: what "1 day" means where hours count. */
export const DAY = CLOSE - OPEN;

export const hours: Hours = {
  timeZone: 'Europe/Paris',
  days: [1, 2, 3, 4, 5].map((day) => ({ day, from: OPEN, to: CLOSE })),
  holidays: [],
};

/** Whatever the hour: people may be in danger, or the law is near. */
const urgent: TimeLimit[] = [
  { when: { topics: ['safety', 'legal', 'data/leak', 'data/fraud'] }, firstReply: 30, outcome: 2 * HOUR, anyHour: true },
  { when: { kinds: ['alert'] }, firstReply: 30, outcome: 2 * HOUR, anyHour: true },
];

const limit = (when: TimeLimit['when'], firstReply: number, outcome: number): TimeLimit => ({ when, firstReply, outcome, anyHour: false });

/** No reply is owed, only another look; before the angry, who would otherwise hurry us to a provocation. */
const nothingOwed: TimeLimit = {
  when: { kinds: ['provocation', 'spam', 'offtopic'] },
  firstReply: null,
  outcome: 24 * HOUR,
  anyHour: true,
};

/** The time limits; `factor` stretches all but the urgent ones. */
export function limitsStretched(factor: number): TimeLimit[] {
  const usual = [
    limit({ sentiments: ['angry'] }, 30, 4 * HOUR),
    limit({ kinds: ['complaint'], minReach: 10_000 }, 30, 4 * HOUR),
    limit({ kinds: ['complaint'], vip: true }, 30, 4 * HOUR),
    limit({ kinds: ['complaint'] }, HOUR, 8 * HOUR),
    limit({ kinds: ['misinformation', 'press'] }, HOUR, 4 * HOUR),
    limit({ kinds: ['question'] }, 4 * HOUR, DAY),
    limit({ kinds: ['criticism'] }, 2 * HOUR, 2 * DAY),
    limit({ kinds: ['lead'] }, 2 * HOUR, DAY),
    limit({ kinds: ['idea', 'praise', 'job', 'employee'] }, DAY, 3 * DAY),
  ];
  const stretched = [nothingOwed, ...usual].map((one) => ({
    ...one,
    firstReply: one.firstReply === null ? null : one.firstReply * factor,
    outcome: one.outcome === null ? null : one.outcome * factor,
  }));
  return [...urgent, ...stretched];
}
