import { useEffect, useRef, useState } from 'preact/hooks';
import type { Workspace } from '../../contract/workspace.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { QueueRow } from './QueueRow.tsx';
import type { QueueItem } from './queue.ts';
import { rowOf, rowsOf, useKeptFocus } from './use-kept-focus.ts';
import { panelWords } from './words.ts';

/** Rows drawn at first and added each time the end comes near: 5,000 posts stay smooth. */
const PAGE = 60;

interface QueueListProps {
  readonly items: readonly QueueItem[];
  readonly workspace: Pick<Workspace, 'labels' | 'departments'>;
  readonly me: string;
  readonly now: number;
  /** The post whose row takes the focus when the list appears. */
  readonly focus?: string | undefined;
}

/** The rows of a tab, in pages. j and k or the arrows move the focus from row to row. */
export function QueueList({ items, workspace, me, now, focus }: QueueListProps) {
  const { language } = useFrame();
  const at = items.findIndex(({ state }) => state.id === focus);
  const [shown, setShown] = useState(Math.max(PAGE, at + PAGE / 2));
  const list = useRef<HTMLUListElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const visible = items.slice(0, shown);
  useKeptFocus(list, items);
  const more = items.length > visible.length;
  useEffect(() => {
    if (focus !== undefined) rowOf(list.current, focus)?.focus();
  }, [focus]);
  useEffect(() => {
    const mark = end.current;
    if (mark === null || !more) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setShown(shown + PAGE), {
      rootMargin: '800px',
    });
    watch.observe(mark);
    return () => watch.disconnect();
  }, [more, shown]);
  return (
    <>
      <ul class="queue" ref={list} aria-label={panelWords[language].queue}>
        {visible.map((item) => (
          <li key={item.state.id}>
            <QueueRow item={item} workspace={workspace} me={me} now={now} />
          </li>
        ))}
      </ul>
      <div ref={end} />
    </>
  );
}

/** The id of the post whose row has the focus. */
export function focusedPost(): string | undefined {
  return document.activeElement instanceof HTMLElement ? document.activeElement.dataset['post'] : undefined;
}

/** Moves the focus `step` rows down the list on the page (up when negative), from none to the first. Says whether it could. */
export function stepRow(step: number): boolean {
  const rows = rowsOf(document);
  const index = document.activeElement instanceof HTMLElement ? rows.indexOf(document.activeElement) : -1;
  const next = rows[index === -1 ? 0 : Math.max(0, index + step)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}
