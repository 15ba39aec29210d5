import type { ComposerSite, PostSite } from '../../contract/site.ts';
import { draftText, openDraft } from '../editors/draft-text.ts';
import { replaceInDraft } from '../editors/write.ts';
import { composerSlot, findComposers, sendControls } from './composer.ts';
import { composerPost } from './composer-post.ts';

/** The reply boxes of Facebook: Lexical, sent by Enter. What they answer is found by the site's other half. */
export function createComposers(posts: PostSite): ComposerSite {
  return {
    id: 'facebook',
    enterSends: true,
    findComposers,
    composerPost: (composer) => composerPost(composer, posts),
    readDraft: (composer) => draftText(composer).text,
    openDraft,
    replaceInDraft,
    composerSlot,
    sendControls,
  };
}
