import type { QueuePlace } from '../../contract/state.ts';
import type { Workspace } from '../../contract/workspace.ts';
import type { MenuItem } from '../../ui/Menu.tsx';
import type { Filters } from './filter/filters.ts';
import type { PlaceCounts, QueueItem } from './queue.ts';

/** What the queue and its parts are shown from. */
export interface QueuePageProps {
  /** The posts of the tab, or all that a search found; `undefined` while they are read. */
  readonly items: readonly QueueItem[] | undefined;
  /** The tabs that hold more than the items that are here. */
  readonly more: readonly QueuePlace[];
  /** Many rows, from which filters are offered; `undefined` until they are asked for and read. */
  readonly offered?: readonly QueueItem[] | undefined;
  /** How many posts each tab holds. */
  readonly counts: PlaceCounts;
  /** How many of them nobody has, or a department is late with. */
  readonly troubles: Partial<PlaceCounts>;
  readonly workspace: Workspace;
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
  /** The end of the rows comes near. */
  readonly onMore: () => void;
  /** The list of filters opens or closes. */
  readonly onOffer: (open: boolean) => void;
  readonly onFilters: (filters: Filters) => void;
}
