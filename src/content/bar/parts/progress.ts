import { shortAge } from '../../../ui/time.ts';
import type { PartKind } from '../../ports/bar-part.ts';
import { barWords } from '../words.ts';

const initials = (name: string) =>
  name
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');

/** Who answered the post, or which colleague has it. */
export const progress: PartKind = {
  name: 'progress',
  show({ view, language, now }) {
    if (view === undefined) return undefined;
    const w = barWords[language];
    const { answered, claim } = view;
    if (view.closed) return { text: w.closed, look: 'chip green' };
    if (answered !== undefined) {
      const ago = shortAge(now - answered.at, language);
      const brief = w.answeredAgo(ago);
      const text = answered.mine ? w.answeredMine(ago) : answered.by === '' ? brief : w.answered(answered.by, ago);
      return { text, steps: [brief], short: `✓ ${initials(answered.by) || ago}`, yields: 4, look: 'said green-ink', title: text };
    }
    if (claim === undefined || claim.mine || claim.until <= now) return undefined;
    const text = claim.writing ? w.writing(claim.by) : w.has(claim.by);
    return { text, short: initials(claim.by), yields: 4, look: 'said', title: text };
  },
};
