/** What a part of the bar does when it is pressed. */
export type BarAction = 'menu' | 'label' | 'accept' | 'person' | 'note' | 'take' | 'release' | 'send' | 'pick' | 'undo';

/** One part of the bar, in the order of the bar. Without `does` it only says something. */
export interface BarPart {
  readonly name:
    | 'fork'
    | 'brand'
    | 'kind'
    | 'suggestion'
    | 'topic'
    | 'why'
    | 'mark'
    | 'note'
    | 'who'
    | 'space'
    | 'take'
    | 'undo'
    | 'escalate'
    | 'pick';
  readonly does?: BarAction;
  readonly text: string;
  /** What stands there when room is short: '' leaves only the icon or the dot, `null` nothing at all. */
  readonly short?: string | null;
  /** What stands there before `short` does, the longest first. */
  readonly steps?: readonly string[];
  readonly look: string;
  readonly icon?: 'fork' | 'take' | 'out' | 'caret' | 'note';
  readonly dot?: boolean;
  /** The whole sentence: tooltip and name for a screen reader. */
  readonly title?: string;
  readonly pressed?: boolean;
  /** Opens a popover. */
  readonly opens?: boolean;
}
