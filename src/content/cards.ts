import { cards } from './compose/cards/popovers.ts';
import { registry } from './registry.ts';
import { popoverFrame } from './surface/popover/frame.ts';

const { session } = registry();
registry().cards = cards;
// A card may open soon: its frame is made ready.
if (session !== undefined && !session.signal.aborted) popoverFrame(session.doc, session.signal);
