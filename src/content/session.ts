import type { CallResults } from '../contract/calls.ts';
import type { PostSite } from '../contract/site.ts';
import type { Notices } from './surface/notice.ts';
import type { Theme } from './surface/theme.ts';
import type { Views } from './views.ts';

/** What one run on a page shares: from the background's hello until the site is switched off or the page ends. */
export interface Session {
  readonly doc: Document;
  readonly site: PostSite;
  readonly hello: CallResults['hello'];
  readonly signal: AbortSignal;
  readonly views: Views;
  readonly notices: Notices;
  theme: Theme;
  /** Takes the last escalation back; there only while that can be done. */
  undo?: (() => void) | undefined;
}
