import { askBeforeSend } from './compose/cards/question-card.ts';
import { cardsOf } from './compose/cards/reply-cards.ts';
import { laterFeatures } from './compose/features/later.ts';
import { registry } from './registry.ts';
import { popoverFrame } from './surface/popover/frame.ts';

registry().cards ??= {
  features: laterFeatures,
  prepare: ({ doc, signal }) => void popoverFrame(doc, signal),
  openNext: (reply) => cardsOf(reply).openNext(),
  ask: askBeforeSend,
};
