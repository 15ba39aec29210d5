import { expect, it } from 'vitest';
import { defaultWorkspace } from '../../../src/defaults/workspace.ts';
import { priorityOf } from '../../../src/triage/priority.ts';
import { reasonWords } from '../../../src/ui/words/reasons.ts';

const { labels, weights } = defaultWorkspace;

it('words every reason that a priority can have, in both languages', () => {
  const facts = { kind: 'complaint', sentiment: 'angry', sensitive: true, reach: 1e6, mention: true, vip: true, ambassador: true };
  const more = { critic: true, unansweredTwice: true, speed: 9, wait: 1, answered: true, incident: true };
  const { reasons } = priorityOf({ ...facts, ...more }, weights);
  expect(reasons).toHaveLength(13);
  for (const { why } of reasons) {
    expect(reasonWords(why, labels, 'fr')).not.toBe(why);
    expect(reasonWords(why, labels, 'en')).not.toBe(why);
  }
});

it('names the label behind the points', () => {
  expect(reasonWords('kind:complaint', labels, 'fr')).toBe('réclamation');
  expect(reasonWords('kind:gone', labels, 'fr')).toBe('gone');
  expect(reasonWords('kind?:complaint', labels, 'fr')).toBe('réclamation\u202f? d’après ses mots');
  expect(reasonWords('sensitive?', labels, 'en')).toBe('sensitive topic? by its words');
});
