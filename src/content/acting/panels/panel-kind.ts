import type { Post } from '../../../contract/post.ts';
import type { Language } from '../../../guide/language.ts';
import type { Panel } from '../../ports/bar-part.ts';
import type { PostBar } from '../../ports/bars.ts';
import type { Session } from '../../ports/session.ts';
import type { Popover } from '../../ports/surface.ts';
import type { Content } from '../../surface/popover/content.ts';
import type { Actions } from '../actions.ts';

/** What a panel is wired to. */
export interface PanelWiring {
  readonly session: Session;
  readonly actions: Actions;
  readonly postBar: PostBar;
  readonly department: string | undefined;
  /** Runs with the post as the popover showed it; refuses, with a sentence, where the page had just changed it. */
  readonly steady: <T>(run: (post: Post) => T) => T | undefined;
  readonly opened: (popover: Popover, postId: string) => void;
  readonly closed: () => void;
}

/** The same for a panel that is open. */
export interface OpenPanel extends PanelWiring {
  /** Opens another panel in its place. */
  readonly open: (panel: Panel) => void;
  readonly close: () => void;
}

/** What opens in a popover on a post. */
export interface PanelKind {
  /** The letter that opens it on a bar that has the focus. */
  readonly key?: string;
  readonly title: (language: Language) => string;
  /** Called again whenever the post's view changes. */
  readonly content: (panel: OpenPanel) => Content;
}
