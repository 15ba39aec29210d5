import { useEffect } from 'preact/hooks';
import type { QueuePlace } from '../../contract/state.ts';
import type { Workspace } from '../../contract/workspace.ts';
import type { Language } from '../../guide/language.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Fork } from '../../ui/Fork.tsx';
import type { MenuItem } from '../../ui/Menu.tsx';
import { Tabs, tabId } from '../../ui/Tabs.tsx';
import { ForkNotice } from '../parts/documents/ForkNotice.tsx';
import { Reading } from '../parts/frame/Reading.tsx';
import { AwaySummary } from '../parts/team/AwaySummary.tsx';
import { FilterBar } from './FilterBar.tsx';
import { QueueHead } from './QueueHead.tsx';
import { QueueList } from './QueueList.tsx';
import {
  countFilters,
  type Filters,
  filterQueue,
  noFilters,
  type PlaceCounts,
  places,
  type QueueItem,
  sortQueue,
  standsIn,
  tabCounts,
} from './queue.ts';
import { rememberOrder } from './queue-order.ts';
import { postHash } from './route.ts';
import { panelWords } from './words.ts';

export interface QueuePageProps {
  /** The posts of the tab, or all that a search found; `undefined` while they are read. */
  readonly items: readonly QueueItem[] | undefined;
  /** How many posts each tab holds. */
  readonly counts: PlaceCounts;
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
  const counts = tabCounts(found, props.counts, place, filters.search.trim() !== '');
  return (
    <div class="panel">
      <QueueHead name={workspace.name} language={language} menu={menu} />
      <main>
        <AwaySummary me={{ id: me, name: memberName }} departments={workspace.departments} postHref={postHash} />
        <ForkNotice leadsOnly />
        {!acts && !left && <p class="note">{w.readsOnly}</p>}
        <Tabs
          tabs={places.map((key) => ({ key, name: w.places[key], count: counts[key] }))}
          active={place}
          label={w.queue}
          controls="rows"
          onSelect={onPlace}
        />
        <div id="rows" role="tabpanel" aria-labelledby={tabId('rows', place)}>
          <FilterBar filters={filters} labels={workspace.labels} language={language} onFilters={onFilters} />
          <Rows
            {...props}
            found={sortQueue(
              found.filter((item) => standsIn(item, place)),
              place,
              props.now,
            )}
          />
        </div>
      </main>
    </div>
  );
}

function Rows({ items, found, workspace, language, me, now, place, filters, focus, onFilters }: QueuePageProps & { found: QueueItem[] }) {
  const w = panelWords[language];
  // biome-ignore lint/correctness/useExhaustiveDependencies: `found` is a new list each time
  useEffect(() => rememberOrder(found.map(({ state }) => state.id)), [items, place, filters]);
  if (items === undefined) return <Reading text={w.loading} />;
  if (found.length > 0)
    return (
      <QueueList
        key={`${place}${countFilters(filters)}`}
        items={found}
        workspace={workspace}
        language={language}
        me={me}
        now={now}
        focus={focus}
      />
    );
  const filtered = filters.search.trim() !== '' || countFilters(filters) > 0;
  const [title, text] = filtered ? w.nothingFound : w.empty[place];
  return (
    <EmptyState picture={<Fork size={36} />} title={title}>
      <p>{text}</p>
      {filtered && (
        <Button look="line" large onClick={() => onFilters(noFilters)}>
          {w.clear}
        </Button>
      )}
    </EmptyState>
  );
}
