import type { ReplyFeature } from '../../ports/reply.ts';
import { cardsOf } from '../cards/reply-cards.ts';
import { createSummary, type SummaryLine } from '../summary/summary-line.ts';

/** The line on a composer that says what the guide finds in the draft as a whole. */
export const summary: ReplyFeature = {
  id: 'summary',
  start(reply) {
    const { session, site, composer, draft, signal } = reply;
    const { hello } = session;
    const cards = cardsOf(reply);
    let line: SummaryLine | undefined;
    const create = () => {
      const place = { composer, slot: site.composerSlot?.(composer), brand: hello.here.brand?.name };
      return createSummary(place, hello.language, () => cards.openList(), signal);
    };
    return {
      onChecked() {
        if (!reply.active || reply.guide === undefined) return;
        line ??= create();
        cards.summaryBox = line.box;
        line.show({ findings: draft.findings, situation: draft.state.situation, unchecked: reply.guide.unchecked() }, session.theme);
      },
      onBlur: () => line?.hide(),
      onMoved: () => line?.place(),
    };
  },
};
