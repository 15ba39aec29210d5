import type { FindingCardProps } from '../../ui/compose/FindingCard.tsx';
import type { FindingListProps } from '../../ui/compose/FindingList.tsx';
import { heldWords } from '../../ui/compose/held-words.ts';
import type { SendQuestionProps } from '../../ui/compose/SendQuestion.tsx';
import { composeWords } from '../../ui/compose/words.ts';
import type { Session } from '../session.ts';
import type { Content } from '../surface/popover/content.ts';
import { openPopover, type Popover, type PopoverOptions } from '../surface/popover/popover.ts';

/** Where a card belongs, whether it takes the focus, and what happens when it closes. */
export type CardPlace = Required<Pick<PopoverOptions, 'anchor' | 'closed' | 'focus'>> & Pick<PopoverOptions, 'next'>;

/** What opens beside a draft. The props are asked for again at each `update`. */
export interface Cards {
  finding(session: Session, place: CardPlace, props: () => FindingCardProps): Popover;
  list(session: Session, place: CardPlace, props: () => FindingListProps): Popover;
  /** Shows a question about a send, and says it to screen readers; to be called again when it changes. */
  question(session: Session, place: CardPlace, props: () => SendQuestionProps, shown: Popover | undefined): Popover;
}

function open(session: Session, place: CardPlace, content: () => Content, label?: string): Popover {
  return openPopover({ session, content, label: label ?? composeWords[session.hello.language].findings, ...place });
}

export const cards: Cards = {
  finding: (session, place, props) => open(session, place, () => ({ part: 'finding', props: props() })),
  list: (session, place, props) => open(session, place, () => ({ part: 'list', props: props() })),
  question(session, place, props, shown) {
    const { state } = props();
    const w = heldWords[session.hello.language];
    // The reasons are said by the frame: they name colleagues and the guide, and stand in no document of a site.
    session.notices.say(w.held[state]);
    shown?.update();
    return shown ?? open(session, place, () => ({ part: 'question', props: props() }), w.heldTitle);
  },
};
