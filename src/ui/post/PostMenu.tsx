import { useEffect, useRef } from 'preact/hooks';
import { isHeld } from '../shortcuts.ts';
import { focusedIn, roveFocus } from './rove-focus.ts';

export interface MenuEntry {
  readonly name: string;
  readonly key?: string;
}

export interface PostMenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Which workspace they act in, where there are several. */
  readonly of?: string | undefined;
  /** By the entry's name. */
  readonly onPick: (name: string) => void;
}

/** A list of actions. Arrows move. Takes the focus when it appears. */
export function PostMenu({ label, entries, of, onPick }: PostMenuProps) {
  const box = useRef<HTMLDivElement>(null);
  const items = () => [...(box.current?.querySelectorAll('button') ?? [])];
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  const keys = (event: KeyboardEvent) => {
    if (isHeld(event)) return event.preventDefault();
    const hit = entries.find(({ key }) => key === event.key.toLowerCase());
    if (hit !== undefined) onPick(hit.name);
    else if (!roveFocus(items(), box.current && focusedIn(box.current), event.key)) return;
    event.preventDefault();
  };
  return (
    <div class="menu" role="menu" tabIndex={-1} aria-label={label} ref={box} onKeyDown={keys}>
      {of !== undefined && (
        <p class="of" role="presentation" dir="auto">
          {of}
        </p>
      )}
      {entries.map(({ name, key }) => (
        <button key={name} type="button" class="b" role="menuitem" onClick={() => onPick(name)}>
          {name}
          {key !== undefined && (
            <span class="kbd" aria-hidden="true">
              {key.toUpperCase()}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
