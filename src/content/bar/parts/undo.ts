import { isLeavingSoon, isUndoable } from '../../../ui/post/stage.ts';
import type { PartKind } from '../../ports/bar-part.ts';
import { shownEscalation } from '../escalation.ts';
import { barWords } from '../words.ts';

/** Takes the escalation back while that can be done. */
export const undo: PartKind = {
  name: 'undo',
  show({ view, language, now }) {
    const escalation = shownEscalation(view);
    if (escalation === undefined || !isUndoable(escalation, now)) return undefined;
    const w = barWords[language];
    const text = isLeavingSoon(escalation, now) ? w.undo : w.takeBack;
    return { does: 'undo', key: 'u', text, look: 'b line', title: text, offers: true };
  },
};
