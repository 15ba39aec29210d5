import { type ComponentChildren, Fragment } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { folded } from '../../../domain/folded.ts';
import { Button } from '../../../ui/Button.tsx';
import { fieldWords } from '../../parts/documents/kind-words.ts';
import { useFrame } from '../../parts/frame/frame.tsx';

/** So many lines are seen at a glance; the others are folded away, and can be searched. */
export const FIRST_LINES = 8;

interface LongListProps {
  /** The field's. */
  readonly id: string;
  readonly label: string;
  /** The text of each line, which is searched. */
  readonly texts: readonly string[];
  /** Puts an empty line on top. */
  readonly onAdd: () => void;
  /** What else can be done with all of them. */
  readonly actions?: ComponentChildren;
  /** Draws the line of a place. */
  readonly line: (index: number) => ComponentChildren;
}

/** Many lines, folded: a few of them, a search over all, and the rest by a click. */
export function LongList({ id, label, texts, onAdd, actions, line }: LongListProps) {
  const { language } = useFrame();
  const w = fieldWords[language];
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(false);
  const total = texts.length;
  // What is written in a line does not take it away from under the fingers: the search is made anew when it, or their number, changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const found = useMemo(() => placesOf(texts, search), [search, total]);
  const isFolded = !isOpen && search === '' && found.length > FIRST_LINES;
  const box = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState(0);
  useEffect(() => {
    if (added > 0) box.current?.querySelector<HTMLElement>('.line ~ div :is(textarea, input)')?.focus();
  }, [added]);
  const add = () => {
    setSearch('');
    setAdded(added + 1);
    onAdd();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot carry the field's label
    <div ref={box} class="pairs" role="group" id={id} aria-label={label}>
      <div class="line">
        <input
          class="input"
          type="search"
          aria-label={w.find(total)}
          placeholder={w.find(total)}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <Button look="line" large onClick={add}>
          {w.addRow}
        </Button>
      </div>
      <p class="help" role="status">
        {search !== '' && w.found(found.length, total)}
      </p>
      {(isFolded ? found.slice(0, FIRST_LINES) : found).map((index) => (
        <Fragment key={index}>{line(index)}</Fragment>
      ))}
      <div class="actions">
        {search === '' && total > FIRST_LINES && (
          <Button look="ghost" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? w.showFewer : w.showAll(total)}
          </Button>
        )}
        {actions}
      </div>
    </div>
  );
}

function placesOf(texts: readonly string[], search: string): readonly number[] {
  const wanted = folded(search);
  return texts.flatMap((text, index) => (folded(text).includes(wanted) ? [index] : []));
}
