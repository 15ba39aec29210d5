import type { QueuePlace } from '../../contract/state.ts';
import type { Workspace } from '../../contract/workspace.ts';
import type { Language } from '../../guide/language.ts';
import type { MenuItem } from '../../ui/Menu.tsx';
import { Tabs, tabId } from '../../ui/Tabs.tsx';
import { ForkNotice } from '../parts/documents/ForkNotice.tsx';
import { AwaySummary } from '../parts/team/AwaySummary.tsx';
import { FilterBar } from './FilterBar.tsx';
import { QueueHead } from './QueueHead.tsx';
import { type Filters, filterQueue, isFiltering, type PlaceCounts, places, type QueueItem, tabCounts } from './queue.ts';
import { Rows } from './Rows.tsx';
import { postHash } from './route.ts';
import { panelWords } from './words.ts';

export interface QueuePageProps {
  /** The posts of the tab, or all that a search found; `undefined` while they are read. */
  readonly items: readonly QueueItem[] | undefined;
  /** How many posts each tab holds. */
  readonly counts: PlaceCounts;
  /** How many of them nobody has, or a department is late with. */
  readonly troubles: Partial<PlaceCounts>;
  readonly workspace: Workspace;
  readonly language: Language;
  /** The id of the member. */
  readonly me: string;
  readonly memberName: string;
  readonly now: number;
  readonly place: QueuePlace;
  readonly filters: Filters;
  readonly focus?: string | undefined;
  readonly menu: readonly MenuItem[];
  /** Whether the member acts on posts, or only reads. */
  readonly acts: boolean;
  /** A lead let the member go, which is said above. */
  readonly left?: boolean;
  readonly onPlace: (place: QueuePlace) => void;
  readonly onFilters: (filters: Filters) => void;
}

/** The queue: what waits, by explained priority. */
export function QueuePage(props: QueuePageProps) {
  const { items = [], workspace, language, place, filters, menu, onPlace, onFilters, acts, left, me, memberName } = props;
  const w = panelWords[language];
  const found = filterQueue(items, filters);
  const searching = isFiltering(filters);
  const counts = tabCounts(found, props.counts, place, searching);
  const trouble = (key: QueuePlace) => {
    const count = searching ? 0 : (props.troubles[key] ?? 0);
    return { count, name: key === 'escalated' ? w.lateCount(count) : w.nobodyCount(count) };
  };
  return (
    <div class="panel">
      <QueueHead name={workspace.name} language={language} menu={menu} />
      <main>
        <AwaySummary me={{ id: me, name: memberName }} departments={workspace.departments} postHref={postHash} />
        <ForkNotice leadsOnly />
        {!acts && !left && <p class="note">{w.readsOnly}</p>}
        <Tabs
          tabs={places.map((key) => ({ key, name: w.places[key], count: counts[key], trouble: trouble(key) }))}
          active={place}
          label={w.queue}
          controls="rows"
          onSelect={onPlace}
        />
        <div id="rows" role="tabpanel" aria-labelledby={tabId('rows', place)}>
          <FilterBar filters={filters} labels={workspace.labels} language={language} onFilters={onFilters} />
          <Rows {...props} found={found} />
        </div>
      </main>
    </div>
  );
}
