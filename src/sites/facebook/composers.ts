import type { ComposerSite } from '../../contract/site.ts';
import { draftText, openDraft } from '../editors/draft-text.ts';
import { replaceInDraft } from '../editors/write.ts';
import { composerPost, findComposers, sendControls } from './composer.ts';

/** The reply boxes of Facebook: Lexical, sent by Enter. */
export const facebookComposers: ComposerSite = {
  id: 'facebook',
  enterSends: true,
  findComposers,
  composerPost,
  readDraft: (composer) => draftText(composer).text,
  openDraft,
  replaceInDraft,
  sendControls,
};
