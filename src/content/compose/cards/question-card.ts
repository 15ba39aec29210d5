import { heldWords } from '../../../ui/compose/held-words.ts';
import type { Cards } from '../../ports/cards.ts';
import { openPopover } from '../../surface/popover/popover.ts';
import { reasonSentence } from './reason-words.ts';

/** Shows why a send was held. The reasons are said by the frame: they name colleagues and the guide, and stand in no document of a site. */
export const askBeforeSend: Cards['ask'] = (session, place, question, shown) => {
  const { language } = session.hello;
  const w = heldWords[language];
  const props = () => {
    const { state, reasons, close } = question();
    const sentences = reasons.map((reason) => reasonSentence(reason, Date.now(), language));
    return { state, reasons: sentences, language, onClose: close };
  };
  session.notices.say(w.held[question().state]);
  shown?.update();
  if (shown !== undefined) return shown;
  return openPopover({ session, label: w.heldTitle, content: () => ({ part: 'question', props: props() }), ...place });
};
