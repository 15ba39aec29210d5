import type { Session, Undo } from '../ports/session.ts';
import type { ShownNotice } from '../ports/surface.ts';
import { actingWords } from './words.ts';

/** The way back from what was just done: from the press on, and as long as the notice stands that tells of it. */
interface UndoOffer {
  /** It was done: says so, with the way back, unless it was taken back or something else was done meanwhile. */
  tell(text: string): void;
  /** It was not done. */
  drop(): void;
}

/** Has U take back what was just done. None where a notice tells what leaves: that one stays, and U takes back what it names. */
export function offerUndo(session: Session, takeBack: () => unknown): UndoOffer | undefined {
  if (session.undo?.stands && session.undo.lasts) return undefined;
  const w = actingWords[session.hello.language];
  let shown: ShownNotice | undefined;
  const drop = () => {
    if (session.undo === undo) session.undo = undefined;
  };
  const undo: Undo = {
    lasts: false,
    get stands() {
      return shown?.stands ?? true;
    },
    run() {
      drop();
      shown?.end(w.undone);
      takeBack();
    },
  };
  session.undo = undo;
  return {
    drop,
    tell(text) {
      if (session.undo === undo) shown = session.notices.show(text, false, { name: w.undo, run: undo.run });
    },
  };
}
