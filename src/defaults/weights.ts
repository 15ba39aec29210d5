import type { Weights } from '../contract/workspace.ts';

/** The points of the priority as they ship. */
export const weights: Weights = {
  kind: {
    alert: 50,
    complaint: 25,
    press: 20,
    criticism: 20,
    misinformation: 20,
    question: 15,
    lead: 12,
    employee: 10,
    idea: 5,
    job: 3,
    praise: 3,
    offtopic: -10,
    provocation: -20,
    spam: -50,
  },
  sentiment: { angry: 15, negative: 8, mixed: 3 },
  sensitive: 30,
  reach: [
    { from: 2_000, points: 4 },
    { from: 10_000, points: 8 },
    { from: 100_000, points: 15 },
  ],
  vip: 10,
  ambassador: 5,
  unansweredTwice: 10,
  mention: 5,
  speedMax: 10,
  waiting: [10, 20, 30],
  answered: -40,
  incident: 20,
  levels: { critical: 70, high: 45, normal: 20 },
};
