import type { ReplyFeature } from '../../ports/reply.ts';
import type { Session } from '../../ports/session.ts';
import { pageTheme } from '../../surface/theme.ts';
import { createUnderlines, type Underlines } from '../underlines.ts';

/** The highlights of a page are one for all its composers. */
const ofSession = new WeakMap<Session, Underlines>();

function underlinesOf(session: Session): Underlines {
  const underlines = ofSession.get(session) ?? createUnderlines(session.doc, session.signal);
  ofSession.set(session, underlines);
  return underlines;
}

/** Underlines what the guide finds in the draft that has the focus. */
export const findingUnderlines: ReplyFeature = {
  id: 'underlines',
  start(reply) {
    const { session, composer, draft } = reply;
    const underlines = underlinesOf(session);
    return {
      onFocus: () => underlines.theme(pageTheme(session.doc)),
      onChecked: () => reply.active && underlines.show(composer, draft.state.placed),
      onBlur: () => underlines.show(composer, []),
    };
  },
};
