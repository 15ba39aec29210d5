import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Fork } from '../../ui/Fork.tsx';
import { useFrame } from '../parts/frame/frame.tsx';
import { isFiltering, noFilters } from './filter/filters.ts';
import { waitingPlaces } from './queue.ts';
import type { QueuePageProps } from './queue-page-props.ts';
import { panelWords } from './words.ts';

type EmptyPlaceProps = Pick<QueuePageProps, 'counts' | 'place' | 'filters' | 'onPlace' | 'onFilters'>;

/** What stands where no row does: what comes here, and the tabs where something waits. */
export function EmptyPlace({ counts, place, filters, onPlace, onFilters }: EmptyPlaceProps) {
  const { language } = useFrame();
  const w = panelWords[language];
  if (isFiltering(filters))
    return (
      <EmptyState picture={<Fork size={36} />} title={w.nothingFound[0]}>
        <p>{w.nothingFound[1]}</p>
        <Button look="line" large onClick={() => onFilters(noFilters)}>
          {w.clear}
        </Button>
      </EmptyState>
    );
  const elsewhere = waitingPlaces(counts, place);
  const [title, text] = place === 'open' && elsewhere.length > 0 ? w.emptyHere : w.empty[place];
  return (
    <EmptyState picture={<Fork size={36} />} title={title}>
      <p>{text}</p>
      {elsewhere.length > 0 && (
        <p class="ways">
          {elsewhere.map((other) => (
            <Button key={other} look="line" large onClick={() => onPlace(other)}>
              {w.places[other]} <span class="count">{counts[other]}</span>
            </Button>
          ))}
        </p>
      )}
    </EmptyState>
  );
}
