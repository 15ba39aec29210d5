import type { ComposerSite } from '../../contract/site.ts';
import { draftText, openDraft } from '../editors/draft-text.ts';
import { replaceInDraft } from '../editors/write.ts';
import { composerPost, composerSlot, controlsOf, findComposers } from './composer.ts';

/** The reply boxes of X: Draft.js, sent by a button or Ctrl+Enter. */
export function createComposers(): ComposerSite {
  return {
    id: 'x',
    enterSends: false,
    findComposers,
    composerPost,
    readDraft: (composer) => draftText(composer).text,
    openDraft,
    replaceInDraft,
    composerSlot,
    sendControls: controlsOf,
  };
}
