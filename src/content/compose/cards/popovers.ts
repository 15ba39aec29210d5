import { heldWords } from '../../../ui/compose/held-words.ts';
import { composeWords } from '../../../ui/compose/words.ts';
import type { CardPlace, Cards } from '../../ports/cards.ts';
import type { Session } from '../../ports/session.ts';
import type { Popover } from '../../ports/surface.ts';
import type { Content } from '../../surface/popover/content.ts';
import { openPopover } from '../../surface/popover/popover.ts';

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
