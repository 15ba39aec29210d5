export interface Tab<Key extends string> {
  readonly key: Key;
  readonly name: string;
  /** Shown after the name; nothing when 0 or absent. */
  readonly count?: number;
  /** There are more than that. */
  readonly more?: boolean;
  /** How many of them are in trouble, and that in words; nothing when 0 or absent. */
  readonly trouble?: { readonly count: number; readonly name: string };
}

interface TabsProps<Key extends string> {
  readonly tabs: readonly Tab<Key>[];
  readonly active: Key;
  readonly label: string;
  /** The id of the panel that the tabs switch. */
  readonly controls: string;
  readonly onSelect: (key: Key) => void;
}

/** Tabs as the ARIA pattern asks: one tab stop, arrows move and select, Home and End jump. The panel is labelled by `tabId`. */
export function Tabs<Key extends string>({ tabs, active, label, controls, onSelect }: TabsProps<Key>) {
  const move = (event: KeyboardEvent) => {
    const target = neighbour(tabs, active, event.key);
    if (target === undefined) return;
    event.preventDefault();
    onSelect(target.key);
    document.getElementById(tabId(controls, target.key))?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          id={tabId(controls, tab.key)}
          aria-selected={tab.key === active}
          aria-controls={controls}
          tabIndex={tab.key === active ? 0 : -1}
          onClick={() => onSelect(tab.key)}
        >
          {tab.name}
          {tab.count !== undefined && tab.count > 0 && <span class="count">{`${tab.count}${tab.more ? '+' : ''}`}</span>}
          {tab.trouble !== undefined && tab.trouble.count > 0 && (
            <span class="count alert" title={tab.trouble.name}>
              <span aria-hidden="true">{tab.trouble.count}</span>
              <span class="visually-hidden">, {tab.trouble.name}</span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

export function tabId(controls: string, key: string): string {
  return `${controls}-tab-${key}`;
}

function neighbour<T extends { readonly key: string }>(tabs: readonly T[], active: string, pressed: string): T | undefined {
  const index = tabs.findIndex((tab) => tab.key === active);
  const last = tabs.length - 1;
  const targets: Record<string, number> = {
    ArrowRight: index === last ? 0 : index + 1,
    ArrowLeft: index <= 0 ? last : index - 1,
    Home: 0,
    End: last,
  };
  return tabs[targets[pressed] ?? -1];
}
