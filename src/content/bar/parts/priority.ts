import { shortDuration } from '../../../ui/time.ts';
import { pointsText, reasonWords } from '../../../ui/words/reasons.ts';
import type { PartKind } from '../../ports/bar-part.ts';
import { barWords } from '../words.ts';

const tones = { critical: 'red', high: 'amber', normal: '', low: '' } as const;

/** The points of the post with their strongest reason, or how late its answer is. */
export const priority: PartKind = {
  name: 'priority',
  show({ view, workspace: { labels }, language, now }) {
    const { priority: found, dueAt } = view ?? {};
    if (found === undefined || view?.closed || view?.answered !== undefined) return undefined;
    const w = barWords[language];
    const late = dueAt !== undefined && dueAt <= now;
    // Points tell posts that press from others; none or fewer press nobody.
    const points = found.points > 0 ? String(found.points) : '';
    if (points === '' && !late) return undefined;
    const time = dueAt === undefined ? '' : shortDuration(Math.abs(now - dueAt), language);
    // The kind is said by its own chip already.
    const top = found.reasons.find((reason) => reason.points > 0 && !reason.why.startsWith('kind:'));
    const strongest = top === undefined ? '' : reasonWords(top.why, labels, language);
    const reason = late ? w.late(time) : strongest;
    const lines = found.reasons.map(
      (each) => `${reasonWords(each.why, labels, language)} ${each.points > 0 ? '+' : ''}${pointsText(each.points)}`,
    );
    const due = late ? w.late(time) : w.due(time);
    return {
      text: [points, reason].filter((text) => text !== '').join(' · '),
      short: points === '' ? reason : points,
      yields: 3,
      look: `chip ${late ? 'amber' : ''} ${tones[found.level]}`,
      title: [w.points(pointsText(found.points)), ...lines, ...(dueAt === undefined ? [] : [due])].join('\n'),
    };
  },
};
