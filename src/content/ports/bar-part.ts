import type { ActingWorkspace } from '../../contract/behalf.ts';
import type { Post } from '../../contract/post.ts';
import type { PostView } from '../../contract/state.ts';
import type { TabWorkspace } from '../../contract/workspace.ts';
import type { Language } from '../../guide/language.ts';

/** What a part of the bar does by itself when it is pressed (`acting/acts.ts`). */
export type BarAct = 'accept' | 'take' | 'release' | 'close' | 'send' | 'undo' | 'reopen';

/** What may open on a post (`acting/panels/`). */
export type Panel = 'menu' | 'label' | 'note' | 'person' | 'escalate' | 'why' | 'help';

/** What a part shows. Without `does` and `panel` it only says something. */
export interface ShownPart {
  readonly text: string;
  readonly look: string;
  readonly does?: BarAct;
  /** The panel that stands at this part, and opens when it is pressed where it does nothing by itself. */
  readonly panel?: Panel;
  /** The letter that presses it on a bar that has the focus. A panel has a letter of its own. */
  readonly key?: string;
  /** It only offers an action: who may not act on posts does not see it. */
  readonly offers?: boolean;
  /** What stands there when room is short: '' leaves only the icon or the dot, `null` nothing at all. */
  readonly short?: string | null;
  /** What stands there before `short` does, the longest first. */
  readonly steps?: readonly string[];
  /** What stands there where even the short texts of all parts are too long together. */
  readonly least?: string;
  /** When it gives way to its short text: the part with the lowest number first. */
  readonly yields?: number;
  readonly icon?: 'fork' | 'take' | 'out' | 'caret' | 'note';
  readonly dot?: boolean;
  /** It has the focus first when the bar gets it, so that Enter presses it. */
  readonly begins?: boolean;
  /** The whole sentence: tooltip and name for a screen reader. */
  readonly title?: string;
  readonly pressed?: boolean;
}

/** One part of the bar, in the order of the bar. */
export interface BarPart extends ShownPart {
  readonly name: string;
}

/** What the parts of a bar are made of. */
export interface BarInput {
  readonly post: Pick<Post, 'kind'> & Partial<Pick<Post, 'missing' | 'parentId'>>;
  readonly view: PostView | undefined;
  readonly workspace: Pick<TabWorkspace, 'labels' | 'departments' | 'marks'>;
  readonly language: Language;
  readonly now: number;
  /** Whether the brand wrote the post itself. */
  readonly isOwn?: boolean | undefined;
  /** The number of the guide that what the brand wrote was checked with, where that is sure. */
  readonly checked?: string | undefined;
  /** Whether the member may act on posts; absent means yes. */
  readonly acts?: boolean | undefined;
  /** The kind and the sensitive topic that the text suggests, and the department that the labels suggest. */
  readonly kind?: string | undefined;
  readonly topic?: string | undefined;
  readonly department?: string | undefined;
  readonly here?: ActingWorkspace;
}

/** A part as it is declared: one file in `bar/parts/`, and one line in its list. */
export interface PartKind {
  readonly name: string;
  /** What it shows of a post; nothing where it has nothing to say or to offer. */
  show(input: BarInput): ShownPart | undefined;
}
