import { heldWords } from '../../../ui/compose/held-words.ts';
import type { Cards, SendQuestion } from '../../ports/cards.ts';
import type { OpenReply } from '../../ports/reply.ts';
import { openPopover } from '../../surface/popover/popover.ts';
import { leads, leadTo } from './lead-to.ts';
import { reasonSentence } from './reason-words.ts';

/** What was said last of a reply to screen readers. */
const told = new WeakMap<OpenReply, SendQuestion['state']>();

/** Shows why a send was held. The reasons are said by the frame: they name colleagues and the guide, and stand in no document of a site. */
export const askBeforeSend: Cards['ask'] = (reply, place, question, shown) => {
  const { session } = reply;
  const { language } = session.hello;
  const w = heldWords[language];
  const sentences = () => question().reasons.map((reason) => reasonSentence(reason, Date.now(), language));
  const props = () => {
    const { state, reasons, close } = question();
    const onReason = (at: number) => {
      const reason = reasons[at];
      if (reason !== undefined) leadTo(reply, reason, close);
    };
    const asked = sentences().map((text, at) => ({ text, leads: leads(reply, reasons[at]) }));
    return { state, reasons: asked, language, onClose: close, onReason };
  };
  const { state } = question();
  const isNews = shown?.isOpen !== true || told.get(reply) !== state;
  told.set(reply, state);
  if (isNews) session.notices.say(w.held[state]);
  if (shown?.isOpen) {
    shown.update();
    return shown;
  }
  const opened = openPopover({ session, label: w.heldTitle, content: () => ({ part: 'question', props: props() }), ...place });
  if (opened.isOpen) return opened;
  // A reply box that is hidden, or out of sight, has no place beside it: a send is never held without a word.
  session.notices.show([w.heldTitle, ...sentences(), w.held[state]].join('\n'));
  return undefined;
};
