import type { VNode } from 'preact';
import composeCss from '../../ui/compose/compose.css';
import { FindingCard, type FindingCardProps } from '../../ui/compose/FindingCard.tsx';
import { FindingList, type FindingListProps } from '../../ui/compose/FindingList.tsx';
import { heldWords } from '../../ui/compose/held-words.ts';
import { SendQuestion, type SendQuestionProps } from '../../ui/compose/SendQuestion.tsx';
import { composeWords } from '../../ui/compose/words.ts';
import { openPopover, type Popover, type PopoverOptions } from '../popover/popover.ts';
import { popoverSheets } from '../popover/sheets.ts';
import type { Session } from '../session.ts';
import { sheetOf } from '../sheet.ts';

/** Where a card belongs, whether it takes the focus, and what happens when it closes. */
export type CardPlace = Required<Pick<PopoverOptions, 'anchor' | 'closed' | 'focus'>>;

/** What opens beside a draft. The props are asked for again at each `update`. */
export interface Cards {
  finding(session: Session, place: CardPlace, props: () => FindingCardProps): Popover;
  list(session: Session, place: CardPlace, props: () => FindingListProps): Popover;
  /** Shows a question about a send, and says it to screen readers; to be called again when it changes. */
  question(session: Session, place: CardPlace, props: () => SendQuestionProps, shown: Popover | undefined): Popover;
}

function open(session: Session, place: CardPlace, content: () => VNode, label?: string): Popover {
  const { doc, theme, signal, hello } = session;
  const sheets = [...popoverSheets(), sheetOf(composeCss)];
  return openPopover({ ...{ doc, theme, signal, sheets, content }, label: label ?? composeWords[hello.language].findings, ...place });
}

export const cards: Cards = {
  finding: (session, place, props) => open(session, place, () => <FindingCard {...props()} />),
  list: (session, place, props) => open(session, place, () => <FindingList {...props()} />),
  question(session, place, props, shown) {
    const { reasons, state } = props();
    const w = heldWords[session.hello.language];
    session.notices.say([...reasons, w.held[state]].join(' '));
    shown?.update();
    return shown ?? open(session, place, () => <SendQuestion {...props()} />, w.heldTitle);
  },
};
