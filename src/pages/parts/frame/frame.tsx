import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { problemOf } from '../../../domain/problem-of.ts';
import type { Language } from '../../../guide/language.ts';
import { type Notice, Toast } from '../../../ui/Toast.tsx';
import { pageProblem } from '../../../ui/words/team-problems.ts';

/** What every part of a page may use. */
export interface Frame {
  readonly language: Language;
  /** Says a sentence at the foot of the page. */
  readonly notify: (notice: Notice) => void;
  /** Does a work that may be refused: then says why at the foot of the page and gives `undefined`. */
  readonly attempt: <T>(work: () => Promise<T>) => Promise<T | undefined>;
}

const FrameContext = createContext<Frame | undefined>(undefined);

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (frame === undefined) throw new Error('a page part outside PageFrame');
  return frame;
}

/** Gives the language and the sentences at the foot to all parts within. */
export function PageFrame({ language, children }: { readonly language: Language; readonly children: preact.ComponentChildren }) {
  const [notice, notify] = useState<Notice>();
  const gone = useCallback(() => notify(undefined), []);
  useEffect(() => {
    // What went wrong is over once the person tries something else; what a page does by itself takes no sentence away.
    const tried = ({ target, type }: Event) => {
      const isTry = target instanceof HTMLFormElement || (target instanceof Element && target.closest('button, a') !== null);
      // What a form says of its last time is no longer true once it is sent again.
      const isOver = (last: Notice | undefined) => last?.tone === 'red' || (last?.tone === 'green' && type === 'submit');
      if (isTry) notify((last) => (isOver(last) ? undefined : last));
    };
    const all = { capture: true };
    for (const type of ['click', 'submit']) document.addEventListener(type, tried, all);
    return () => {
      for (const type of ['click', 'submit']) document.removeEventListener(type, tried, all);
    };
  }, []);
  const frame = useMemo<Frame>(
    () => ({
      language,
      notify,
      attempt: async (work) => {
        try {
          return await work();
        } catch (error) {
          notify({ text: pageProblem(problemOf(error), language), tone: 'red' });
          return undefined;
        }
      },
    }),
    [language],
  );
  return (
    <FrameContext.Provider value={frame}>
      {children}
      <Toast notice={notice} onGone={gone} />
    </FrameContext.Provider>
  );
}

/** The present time, refreshed every `every` ms while the page is shown. */
export function useNow(every: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
