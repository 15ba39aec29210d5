import { isSensitive } from '../../../domain/labels.ts';
import { shortDuration } from '../../../ui/time.ts';
import { priorityWords } from '../../../ui/words/priority.ts';
import { reasonWords } from '../../../ui/words/reasons.ts';
import type { BarInput, PartKind } from '../../ports/bar-part.ts';
import { barWords } from '../words.ts';

const tones = { critical: 'red', high: 'amber', normal: '', low: '' } as const;

/** The first reason that adds points; the kind is said by its own chip already. */
function strongestReason({ view, workspace: { labels }, language }: BarInput): string {
  const top = view?.priority?.reasons.find((reason) => reason.points > 0 && !reason.why.startsWith('kind'));
  return top === undefined ? '' : reasonWords(top.why, labels, language);
}

/** How much a post presses, from *high* on, with the strongest reason; or how late its answer is. A press shows the sum. */
export const priority: PartKind = {
  name: 'priority',
  show(input) {
    const { view, workspace, language, now } = input;
    const { priority: found, dueAt } = view ?? {};
    if (found === undefined || view?.closed || view?.answered !== undefined) return undefined;
    const w = barWords[language];
    const { points, level } = found;
    const presses = (level === 'high' || level === 'critical') && points > 0 ? `${priorityWords[language].levels[level]} ${points}` : '';
    const since = dueAt !== undefined && dueAt <= now ? shortDuration(now - dueAt, language) : '';
    const late = since === '' ? '' : w.late(since);
    if (presses === '' && late === '') return undefined;
    const texts = (...parts: string[]) => parts.filter((text) => text !== '').join(' · ');
    return {
      panel: 'why',
      text: texts(presses, late || strongestReason(input)),
      steps: presses === '' ? [] : [presses],
      // The word of a sensitive topic says more than this one's, where there is room for one.
      short: presses === '' ? late : isSensitive(view?.labels.topics ?? [], workspace.labels.topic) ? String(points) : presses,
      least: presses === '' ? since : String(points),
      yields: 3,
      look: `chip ${late === '' ? '' : 'amber'} ${tones[level]}`,
      title: texts(w.points(String(points)), late, w.why),
    };
  },
};
