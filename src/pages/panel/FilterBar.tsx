import { useState } from 'preact/hooks';
import type { Label, Workspace } from '../../contract/workspace.ts';
import type { Language } from '../../guide/language.ts';
import { Button } from '../../ui/Button.tsx';
import { postWords } from '../../ui/post/words.ts';
import { countFilters, type Filters, noFilters } from './queue.ts';
import { panelWords } from './words.ts';

interface FilterBarProps {
  readonly filters: Filters;
  readonly labels: Workspace['labels'];
  readonly language: Language;
  readonly onFilters: (filters: Filters) => void;
}

type Group = 'kinds' | 'sentiments' | 'topics';

/** The search field and, on demand, the labels to filter by. */
export function FilterBar({ filters, labels, language, onFilters }: FilterBarProps) {
  const w = panelWords[language];
  const names = postWords[language];
  const [open, setOpen] = useState(countFilters(filters) > 0);
  const count = countFilters(filters);
  const toggle = (group: Group, key: string) => {
    const now = filters[group];
    onFilters({ ...filters, [group]: now.includes(key) ? now.filter((one) => one !== key) : [...now, key] });
  };
  const group = (key: Group, name: string, all: readonly Label[]) => (
    <FilterGroup name={name} labels={all} chosen={filters[key]} language={language} onToggle={(value) => toggle(key, value)} />
  );
  return (
    <search class="search">
      <div class="line">
        <input
          id="search"
          type="search"
          class="input"
          aria-label={w.search}
          placeholder={w.searchHint}
          value={filters.search}
          onInput={(event) => onFilters({ ...filters, search: event.currentTarget.value })}
        />
        <Button look="line" large aria-expanded={open} aria-controls="filters" onClick={() => setOpen(!open)}>
          {w.filters}
          {count > 0 && <span class="count">{count}</span>}
        </Button>
      </div>
      {open && (
        <div id="filters" class="filters">
          {group('kinds', names.kind, labels.kind)}
          {group('sentiments', names.sentiment, labels.sentiment)}
          {group(
            'topics',
            names.topic,
            labels.topic.filter(({ key }) => !key.includes('/')),
          )}
          {count > 0 && (
            <Button look="ghost" onClick={() => onFilters({ ...noFilters, search: filters.search })}>
              {w.clear}
            </Button>
          )}
        </div>
      )}
    </search>
  );
}

interface FilterGroupProps {
  readonly name: string;
  readonly labels: readonly Label[];
  readonly chosen: readonly string[];
  readonly language: Language;
  readonly onToggle: (key: string) => void;
}

function FilterGroup({ name, labels, chosen, language, onToggle }: FilterGroupProps) {
  return (
    <fieldset>
      <legend>{name}</legend>
      {labels.map((label) => (
        <button key={label.key} type="button" class="opt" aria-pressed={chosen.includes(label.key)} onClick={() => onToggle(label.key)}>
          {label.name[language]}
        </button>
      ))}
    </fieldset>
  );
}
