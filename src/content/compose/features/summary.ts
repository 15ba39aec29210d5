import { lineWords } from '../../../ui/compose/line-words.ts';
import { isShortcut, USE_ANSWER } from '../../../ui/shortcuts.ts';
import type { OpenReply, ReplyFeature } from '../../ports/reply.ts';
import { onTrusted } from '../../surface/trusted.ts';
import { putWords } from '../cards/put-words.ts';
import { cardsOf } from '../cards/reply-cards.ts';
import { type Colleague, colleagueOn } from '../colleague.ts';
import { offeredWords } from '../summary/offered-words.ts';
import { createPause } from '../summary/pause.ts';
import type { DraftSummary } from '../summary/said.ts';
import { createSummary, type OfferedWords, type SummaryLine } from '../summary/summary-line.ts';

/** What a colleague does with the post that a draft answers. */
function colleagueOf({ session: { views }, draft }: OpenReply): Colleague | undefined {
  return colleagueOn(draft.post && views.get(draft.post.id), Date.now());
}

/** The same in words. */
function colleagueWords(reply: OpenReply): string | undefined {
  const colleague = colleagueOf(reply);
  return colleague && lineWords[reply.session.hello.language].colleague[colleague.does](colleague.name);
}

/** What the line says of a draft now. */
function saidOf(reply: OpenReply, asks: boolean): DraftSummary {
  const { draft, guide, session } = reply;
  const { text, situation, assumed, demands } = draft.state;
  return {
    ...{ checked: guide !== undefined, situation, assumed, demands, asks, empty: text.trim() === '' },
    findings: draft.findings,
    unchecked: guide?.unchecked() ?? 0,
    brand: session.hello.here.brand?.name,
    colleague: colleagueWords(reply),
  };
}

/** The line on a composer that says what the guide finds in the draft as a whole, and what a colleague does meanwhile. */
export const summary: ReplyFeature = {
  id: 'summary',
  start(reply) {
    const { session, site, composer, draft, signal } = reply;
    const cards = cardsOf(reply);
    let line: SummaryLine | undefined;
    /** The reply left: nothing is said until the next one is begun. */
    let left = false;
    let colleague: string | undefined;
    const create = () => {
      const place = { composer, slot: site.composerSlot?.(composer) };
      const presses = { open: () => cards.openList(), use: ({ text }: OfferedWords) => void putWords(reply, text) };
      return createSummary(place, session.hello.language, presses, signal);
    };
    const show = () => {
      if (!reply.active) return;
      const offered = offeredWords(reply);
      // What a department answered waits for no guide.
      if (reply.guide === undefined && offered.length === 0) return line?.hide();
      if (draft.state.text !== '') left = false;
      if (left) return line?.hide();
      line ??= create();
      cards.summaryBox = line.box;
      const said = saidOf(reply, pause.isOver);
      const news = colleagueOf(reply);
      // Whoever does not see the line hears what changed on it.
      if (news !== undefined && said.colleague !== colleague)
        session.notices.say(lineWords[session.hello.language].colleagueSaid[news.does]);
      colleague = said.colleague;
      line.show(said, offered, session.theme);
    };
    const pause = createPause(show, signal);
    const use = (event: KeyboardEvent) => {
      const [first] = reply.active && isShortcut(event, USE_ANSWER) ? offeredWords(reply) : [];
      if (first === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) void putWords(reply, first.text);
    };
    onTrusted(session.doc.defaultView as Window, 'keydown', use, { capture: true, signal });
    return {
      onFocus() {
        left = false;
      },
      onChecked() {
        pause.wrote(draft.state.text);
        show();
      },
      holdsSend() {
        pause.end();
        show();
        return false;
      },
      onSent() {
        left = true;
        show();
      },
      onBlur: () => line?.hide(),
      onMoved: () => line?.place(),
      // What a colleague does ends by time alone, too.
      onSecond: () => line !== undefined && colleagueWords(reply) !== colleague && show(),
    };
  },
};
