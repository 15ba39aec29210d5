import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { onFrontChanged } from '../../../browser/active-tab.ts';
import { openStore } from '../../../store/database.ts';
import { onWorkspaces } from '../../../store/workspace-list.ts';
import { elsewhere, enter, reopenWith, wantedInFront } from '../data/shown.ts';
import { StoreContext } from '../data/store.ts';

/** Which workspace a page shows, and how to another. */
export interface Shown {
  readonly store: string;
  /** Shows another: in place where the page stands beside tabs, as a new page where something might be unsaved. */
  readonly show: (store: string) => void;
  /** The tab in front is another workspace's, and something is being written here: it is offered, not done. */
  readonly offered: string | undefined;
}

const ShownContext = createContext<Shown | undefined>(undefined);

/** The workspace of the page. */
export function useShown(): Shown {
  const shown = useContext(ShownContext);
  if (shown === undefined) throw new Error('a page part outside Shell');
  return shown;
}

/** Whether something is being written: what is typed and not saved would be lost with the page's parts. */
function writing(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea,input:not([type=search])');
  return [...fields].some((field) => field.value !== field.defaultValue || field === document.activeElement);
}

interface ShellProps {
  readonly first: string;
  /** The page stands beside tabs and shows the workspace of the one in front. */
  readonly follows: boolean;
  readonly children: (store: string) => preact.ComponentChildren;
}

/** Holds which workspace a page shows; everything within is made anew for another one. */
export function Shell({ first, follows, children }: ShellProps) {
  const [name, setName] = useState(first);
  const [offered, setOffered] = useState<string>();
  const front = useRef<string | undefined>(undefined);
  const chosen = useRef(false);
  const store = useMemo(() => openStore(name), [name]);
  const shown = useRef(first);
  // Before any effect of the new parts: none of them ever calls for the workspace that was left.
  useLayoutEffect(() => {
    shown.current = name;
    enter(name);
  }, [name]);
  const move = useCallback(
    (to: string) => {
      setOffered(undefined);
      // A post of the workspace that is left is none of the other's, though both may know it by the same id.
      if (follows && to !== shown.current) location.hash = '';
      setName(to);
    },
    [follows],
  );
  useEffect(() => {
    const ended = new AbortController();
    const leave = () => void elsewhere(shown.current).then((to) => to !== undefined && move(to));
    onWorkspaces(leave, ended.signal);
    if (follows) {
      const look = async () => {
        const now = await wantedInFront();
        // What a person chose here stays until another tab comes to the front.
        if (now === undefined || now === front.current) return;
        const first = front.current === undefined;
        front.current = now;
        if (first && chosen.current) return;
        if (now === shown.current) setOffered(undefined);
        else if (writing()) setOffered(now);
        else move(now);
      };
      // Where it leads may be gone by then.
      const follow = () => void look().then(leave);
      onFrontChanged(follow, ended.signal);
      // Another tab may have come to the front while this page was being made.
      follow();
    }
    return () => ended.abort();
  }, [follows, move]);
  const show = (to: string) => {
    chosen.current = true;
    if (follows) move(to);
    else reopenWith(to);
  };
  return (
    <StoreContext.Provider value={store}>
      <ShownContext.Provider value={{ store: name, show, offered }}>{children(name)}</ShownContext.Provider>
    </StoreContext.Provider>
  );
}
