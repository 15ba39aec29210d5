import type { PartKind } from '../../ports/bar-part.ts';
import { barWords } from '../words.ts';

/** All that is said of what the brand wrote itself: that it is ours, and with which guide it was checked. */
export const ownPost: PartKind = {
  name: 'own-post',
  show({ isOwn, checked, post, language }) {
    if (isOwn !== true) return undefined;
    const w = barWords[language];
    const isReply = post.parentId !== undefined || post.kind === 'reply' || post.kind === 'comment';
    if (!isReply) return { text: w.ourPost, look: 'said' };
    if (checked === undefined) return { text: w.ourReply, look: 'said' };
    const text = w.checkedReply(checked);
    return { text, short: w.ourReply, yields: 1, look: 'said', title: text };
  },
};
