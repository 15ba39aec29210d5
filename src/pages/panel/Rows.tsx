import { useEffect, useId } from 'preact/hooks';
import { useFrame } from '../parts/frame/frame.tsx';
import { Reading } from '../parts/frame/Reading.tsx';
import { EmptyPlace } from './EmptyPlace.tsx';
import { isFiltering } from './filter/filters.ts';
import { QueueList } from './QueueList.tsx';
import { groupsOf, type QueueGroup } from './queue.ts';
import { rememberOrder } from './queue-order.ts';
import type { QueuePageProps } from './queue-page-props.ts';
import { panelWords } from './words.ts';

/** The rows of the tab; of a search those of all tabs, each under the name of its tab, and those of the tab in front first. */
export function Rows(props: QueuePageProps) {
  const { language } = useFrame();
  const { items, place, filters, now } = props;
  const searching = isFiltering(filters);
  const groups = groupsOf(items ?? [], place, searching, now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `groups` is a new list each time
  useEffect(() => {
    const ids = groups.flatMap((group) => group.items.map(({ state }) => state.id));
    rememberOrder(ids, searching ? undefined : place);
  }, [items, place, filters]);
  if (items === undefined) return <Reading text={panelWords[language].loading} />;
  if (groups.length === 0) return <EmptyPlace {...props} />;
  return (
    <>
      {groups.map((group) => (
        <Group key={`${group.place}${filters.chosen.length}`} {...props} group={group} named={searching} />
      ))}
    </>
  );
}

interface GroupProps extends QueuePageProps {
  readonly group: QueueGroup;
  /** Whether the name of the tab stands above it. */
  readonly named: boolean;
}

function Group({ group, named, workspace, me, now, focus, ...props }: GroupProps) {
  const { language } = useFrame();
  const id = useId();
  const more = props.more.includes(group.place);
  const shown = { items: group.items, workspace, me, now, focus };
  const list = <QueueList {...shown} more={more} onMore={props.onMore} />;
  if (!named) return list;
  return (
    <section aria-labelledby={id}>
      <h2 class="qgroup" id={id}>
        {panelWords[language].places[group.place]} <span class="count">{`${group.items.length}${more ? '+' : ''}`}</span>
      </h2>
      {list}
    </section>
  );
}
