import type { PartKind } from '../../ports/bar-part.ts';
import { barWords } from '../words.ts';

/** All that is said of what the brand wrote itself. */
export const ownPost: PartKind = {
  name: 'own-post',
  show({ isOwn, post, language }) {
    if (isOwn !== true) return undefined;
    const w = barWords[language];
    const isReply = post.parentId !== undefined || post.kind === 'reply' || post.kind === 'comment';
    return { text: isReply ? w.ourReply : w.ourPost, look: 'said' };
  },
};
