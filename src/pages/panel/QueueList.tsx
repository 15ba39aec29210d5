import { useEffect, useRef } from 'preact/hooks';
import type { Workspace } from '../../contract/workspace.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { QueueRow } from './QueueRow.tsx';
import type { QueueItem } from './queue.ts';
import { rowOf, rowsOf, useKeptFocus } from './use-kept-focus.ts';
import { panelWords } from './words.ts';

interface QueueListProps {
  readonly items: readonly QueueItem[];
  readonly workspace: Pick<Workspace, 'labels' | 'departments'>;
  readonly me: string;
  readonly now: number;
  /** The post whose row takes the focus when the list appears. */
  readonly focus?: string | undefined;
  /** Whether there are more than these. */
  readonly more: boolean;
  /** The end of the rows comes near. */
  readonly onMore: () => void;
}

/** The rows of a tab, as many as were read. j and k or the arrows move the focus from row to row. */
export function QueueList({ items, workspace, me, now, focus, more, onMore }: QueueListProps) {
  const { language } = useFrame();
  const list = useRef<HTMLUListElement>(null);
  const end = useRef<HTMLDivElement>(null);
  useKeptFocus(list, items);
  useEffect(() => {
    if (focus !== undefined) rowOf(list.current, focus)?.focus();
  }, [focus]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again with each page of rows
  useEffect(() => {
    const mark = end.current;
    if (mark === null || !more) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), {
      rootMargin: '800px',
    });
    watch.observe(mark);
    return () => watch.disconnect();
  }, [more, items.length]);
  return (
    <>
      <ul class="queue" ref={list} aria-label={panelWords[language].queue}>
        {items.map((item) => (
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
