import type { QueuePlace } from '../../contract/state.ts';
import { Tabs, tabId } from '../../ui/Tabs.tsx';
import { ForkNotice } from '../parts/documents/ForkNotice.tsx';
import { useFrame } from '../parts/frame/frame.tsx';
import { AwaySummary } from '../parts/team/AwaySummary.tsx';
import { FilterBar } from './filter/FilterBar.tsx';
import { isFiltering } from './filter/filters.ts';
import { QueueHead } from './QueueHead.tsx';
import { places, tabCounts } from './queue.ts';
import type { QueuePageProps } from './queue-page-props.ts';
import { Rows } from './Rows.tsx';
import { postHash } from './route.ts';
import { panelWords } from './words.ts';

/** The queue: what waits, by explained priority. */
export function QueuePage(props: QueuePageProps) {
  const { language } = useFrame();
  const { items = [], workspace, place, filters, menu, onPlace, onFilters, acts, left, me, memberName } = props;
  const w = panelWords[language];
  const searching = isFiltering(filters);
  const counts = tabCounts(items, props.counts, searching);
  const trouble = (key: QueuePlace) => {
    const count = searching ? 0 : (props.troubles[key] ?? 0);
    return { count, name: key === 'escalated' ? w.lateCount(count) : w.nobodyCount(count) };
  };
  return (
    <div class="panel">
      <QueueHead name={workspace.name} menu={menu} />
      <main>
        <AwaySummary me={{ id: me, name: memberName }} departments={workspace.departments} postHref={postHash} />
        <ForkNotice leadsOnly />
        {!acts && !left && <p class="note">{w.readsOnly}</p>}
        <Tabs
          tabs={places.map((key) => ({
            key,
            name: w.places[key],
            count: counts[key],
            more: searching && props.more.includes(key),
            trouble: trouble(key),
          }))}
          active={place}
          label={w.queue}
          controls="rows"
          onSelect={onPlace}
        />
        <div id="rows" role="tabpanel" aria-labelledby={tabId('rows', place)}>
          <FilterBar
            filters={filters}
            items={items}
            workspace={workspace}
            now={props.now}
            count={items.filter(({ hasLeft }) => hasLeft !== true).length}
            more={props.more.length > 0}
            offered={props.offered}
            onOffer={props.onOffer}
            onFilters={onFilters}
          />
          <Rows {...props} />
        </div>
      </main>
    </div>
  );
}
