import { useEffect, useRef } from 'preact/hooks';
import { useFrame } from '../../parts/frame/frame.tsx';
import { type Choice, isChosen, keyOf } from './choices.ts';
import type { Filter } from './filters.ts';
import { filterWords } from './words.ts';

interface OfferedProps {
  readonly id: string;
  readonly offered: readonly Choice[];
  /** Which one the arrows are on; -1 for none. */
  readonly at: number;
  readonly open: boolean;
  readonly chosen: readonly Filter[];
  readonly onChoose: (filter: Filter) => void;
}

/** The list under the field. */
export function Offered({ id, offered, at, open, chosen, onChoose }: OfferedProps) {
  const { language } = useFrame();
  const w = filterWords[language];
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div class="offered" hidden={!open}>
      {/* The focus stays in the field, which says which option is active: an option itself takes none. */}
      <div id={id} ref={list} role="listbox" aria-label={w.list} aria-multiselectable="true">
        {offered.map((choice, place) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field holds the focus, by aria-activedescendant
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
          <div
            key={keyOf(choice)}
            id={`${id}-${place}`}
            role="option"
            class={place === at ? 'active' : undefined}
            aria-selected={isChosen(chosen, choice)}
            onClick={() => onChoose(choice)}
          >
            <span class="muted">{w.fields[choice.field]}</span> <span dir="auto">{choice.name}</span>
          </div>
        ))}
      </div>
      {open && offered.length === 0 && <p class="muted">{w.none}</p>}
    </div>
  );
}
