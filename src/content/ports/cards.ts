import type { SendQuestionProps } from '../../ui/compose/SendQuestion.tsx';
import type { OpenReply, Reason, ReplyFeature } from './reply.ts';
import type { Session } from './session.ts';
import type { Box, Popover } from './surface.ts';

/** Where a card belongs, whether it takes the focus, and what happens when it closes. */
export interface CardPlace {
  /** Undefined closes it. Asked again whenever something scrolls. */
  readonly anchor: () => Box | undefined;
  /** What it is not to lie over, where there is room for that; with it, it is cut to the room beside. */
  readonly avoid?: () => Box;
  /** Called once; `back` when the focus should return to where it came from. */
  readonly closed: (back: boolean) => void;
  readonly focus: boolean;
  /** What the keys to the next finding do in it. */
  readonly next?: () => void;
}

/** What a held send says. */
export interface SendQuestion {
  readonly state: SendQuestionProps['state'];
  readonly reasons: readonly Reason[];
  readonly close: () => void;
}

/** What opens beside a draft. */
export interface Cards {
  /** What else is done for a reply from now on. */
  readonly features: readonly ReplyFeature[];
  /** Makes the frame ready in which cards stand: one may open soon. */
  prepare(session: Session): void;
  /** Opens the card of the next finding, or the list of all; none where it has no place. */
  openNext(reply: OpenReply): Popover | undefined;
  /**
   * Shows a question about a send, and says it to screen readers; to be called again when it changes. None where there is no
   * place for it: then it is told in the corner of the window.
   */
  ask(reply: OpenReply, place: CardPlace, question: () => SendQuestion, shown: Popover | undefined): Popover | undefined;
}
