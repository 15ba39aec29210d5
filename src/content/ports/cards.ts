import type { FindingCardProps } from '../../ui/compose/FindingCard.tsx';
import type { FindingListProps } from '../../ui/compose/FindingList.tsx';
import type { SendQuestionProps } from '../../ui/compose/SendQuestion.tsx';
import type { Session } from './session.ts';
import type { Box, Popover } from './surface.ts';

/** Where a card belongs, whether it takes the focus, and what happens when it closes. */
export interface CardPlace {
  /** Undefined closes it. Asked again whenever something scrolls. */
  readonly anchor: () => Box | undefined;
  /** Called once; `back` when the focus should return to where it came from. */
  readonly closed: (back: boolean) => void;
  readonly focus: boolean;
  /** What the keys to the next remark do in it. */
  readonly next?: () => void;
}

/** What opens beside a draft. The props are asked for again at each `update`. */
export interface Cards {
  finding(session: Session, place: CardPlace, props: () => FindingCardProps): Popover;
  list(session: Session, place: CardPlace, props: () => FindingListProps): Popover;
  /** Shows a question about a send, and says it to screen readers; to be called again when it changes. */
  question(session: Session, place: CardPlace, props: () => SendQuestionProps, shown: Popover | undefined): Popover;
}
