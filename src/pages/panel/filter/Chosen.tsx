import { Button } from '../../../ui/Button.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { type Choice, keyOf } from './choices.ts';
import type { Filter } from './filters.ts';
import { filterWords } from './words.ts';

interface ChosenProps {
  readonly chosen: readonly Choice[];
  readonly count: number;
  /** There are more than that. */
  readonly more: boolean;
  readonly searching: boolean;
  readonly onRemove: (filter: Filter) => void;
  readonly onClear: () => void;
}

/** The filters in force, each with the way to take it away, and how many posts they leave, read out. */
export function Chosen({ chosen, count, more, searching, onRemove, onClear }: ChosenProps) {
  const { language } = useFrame();
  const w = filterWords[language];
  return (
    <>
      {chosen.length > 0 && (
        <div class="chosen">
          {chosen.map((choice) => (
            <button
              key={keyOf(choice)}
              type="button"
              class="opt"
              title={w.remove(choice.title)}
              aria-label={w.remove(choice.title)}
              onClick={() => onRemove(choice)}
            >
              <span class="cut" dir="auto">
                {choice.title}
              </span>
              <span aria-hidden="true">×</span>
            </button>
          ))}
          <Button look="ghost" onClick={onClear}>
            {w.clear}
          </Button>
        </div>
      )}
      <p class="visually-hidden" role="status">
        {chosen.length > 0 || searching ? (more ? w.countMore(count) : w.count(count)) : ''}
      </p>
    </>
  );
}
