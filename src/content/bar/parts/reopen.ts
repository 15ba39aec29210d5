import type { PartKind } from '../../ports/bar-part.ts';
import { barWords } from '../words.ts';

/** Puts a post that is done back into the queue: nothing else is offered there. */
export const reopen: PartKind = {
  name: 'reopen',
  show({ view, language }) {
    if (!view?.closed) return undefined;
    const text = barWords[language].reopen;
    return { does: 'reopen', text, short: null, yields: 2, look: 'b', title: text, offers: true };
  },
};
