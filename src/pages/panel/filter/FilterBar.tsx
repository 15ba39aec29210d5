import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../../../ui/Button.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { stepRow } from '../QueueList.tsx';
import { Chosen } from './Chosen.tsx';
import { choicesOf, matching } from './choices.ts';
import { changeFilter, type Filter, type Filters } from './filters.ts';
import { Offered } from './Offered.tsx';
import { filterWords } from './words.ts';

interface FilterBarProps extends Omit<Parameters<typeof choicesOf>[0], 'language'> {
  readonly filters: Filters;
  /** How many rows are shown. */
  readonly count: number;
  /** There are more than that. */
  readonly more: boolean;
  /** More rows to offer filters from, where they were asked for and are here. */
  readonly offered?: Parameters<typeof choicesOf>[0]['items'] | undefined;
  /** The list of filters opens or closes. */
  readonly onOffer: (open: boolean) => void;
  readonly onFilters: (filters: Filters) => void;
}

/**
 * One field to search and to filter: what is typed searches the posts, and lists the filters that hold these words. Arrows
 * go through the list, Enter chooses, and goes to the first post where nothing is to be chosen, Backspace in the empty field takes the last one away. What is chosen stands below.
 */
export function FilterBar({ filters, count, more, onFilters, items, offered: wide, onOffer, workspace, now }: FilterBarProps) {
  const { language } = useFrame();
  const w = filterWords[language];
  const { chosen, search } = filters;
  // What is typed narrows down the posts as well: the filters offered stay those of all posts before it.
  const before = useRef(items);
  if (search.trim() === '') before.current = items;
  const all = wide ?? before.current;
  // Made for these posts once they are asked for, whatever is typed then.
  const choices = useMemo(() => once(() => choicesOf({ items: all, workspace, language, now })), [all, workspace, language, now]);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  useEffect(() => onOffer(open), [open, onOffer]);
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLElement>(null);
  const list = useId();
  const offered = open ? matching(choices().all, search) : [];
  const active = offered[at];
  const close = useCallback(() => {
    setOpen(false);
    setAt(-1);
  }, []);
  useEffect(() => {
    const press = ({ target }: Event) => target instanceof Node && !box.current?.contains(target) && close();
    document.addEventListener('pointerdown', press);
    return () => document.removeEventListener('pointerdown', press);
  }, [close]);
  const choose = (filter: Filter) => {
    onFilters({ search: '', chosen: changeFilter(chosen, filter) });
    close();
    field.current?.focus();
  };
  const step = (by: number) => {
    setOpen(true);
    const last = (open ? offered : matching(choices().all, search)).length - 1;
    setAt((now) => Math.min(Math.max(now + by, by < 0 ? -1 : 0), last));
  };
  /** What was searched is kept, and the first post that was found is at hand. */
  const toRows = () => {
    close();
    stepRow(0);
  };
  const keys: Readonly<Record<string, (() => void) | undefined>> = {
    arrowdown: () => step(1),
    arrowup: () => step(-1),
    enter: () => (active === undefined ? toRows() : choose(active)),
    escape: open ? close : search === '' ? undefined : () => onFilters({ ...filters, search: '' }),
    backspace: search === '' && chosen.length > 0 ? () => onFilters({ ...filters, chosen: chosen.slice(0, -1) }) : undefined,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey || event.isComposing ? undefined : keys[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    // Backspace held down to clear the words ends there: it takes no filter away.
    if (!event.repeat || event.key !== 'Backspace') act();
  };
  const combo = {
    ...({ role: 'combobox', list: undefined, autoComplete: 'off', 'aria-autocomplete': 'list' } as const),
    ...{ 'aria-expanded': open, 'aria-controls': list, 'aria-activedescendant': active && `${list}-${at}` },
  };
  return (
    <search class="search" ref={box}>
      <div class="line">
        <input
          id="search"
          ref={field}
          type="search"
          class="input"
          {...combo}
          aria-label={w.search}
          placeholder={w.hint}
          value={search}
          onKeyDown={onKeyDown}
          onInput={({ currentTarget: { value } }) => {
            onFilters({ ...filters, search: value });
            setOpen(value.trim() !== '');
            setAt(-1);
          }}
        />
        <Button
          look="line"
          large
          aria-expanded={open}
          aria-controls={list}
          onClick={() => {
            setOpen(!open);
            field.current?.focus();
          }}
        >
          {w.filters}
        </Button>
      </div>
      <Offered id={list} offered={offered} at={at} open={open} chosen={chosen} onChoose={choose} />
      <Chosen
        chosen={chosen.map((filter) => choices().choiceOf(filter))}
        count={count}
        more={more}
        searching={search !== ''}
        onRemove={(filter) => onFilters({ ...filters, chosen: changeFilter(chosen, filter) })}
        onClear={() => onFilters({ ...filters, chosen: [] })}
      />
    </search>
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
