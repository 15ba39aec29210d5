import type { PartKind } from '../../ports/bar-part.ts';
import { barWords } from '../words.ts';

/** Takes a post that nobody has, and hands it back. */
export const take: PartKind = {
  name: 'take',
  show({ view, language, now }) {
    const w = barWords[language];
    const claim = view?.claim !== undefined && view.claim.until > now ? view.claim : undefined;
    if (view?.closed || view?.answered !== undefined || claim?.mine === false) return undefined;
    const button = { key: 't', short: '', yields: 6, look: 'b', icon: 'take', offers: true } as const;
    if (claim === undefined) return { ...button, does: 'take', text: w.take, title: w.take, pressed: false };
    return { ...button, does: 'release', text: w.mine, title: w.release, pressed: true };
  },
};
