interface OptionProps {
  readonly label: string;
  readonly on: boolean;
  readonly onPick: () => void;
  readonly letter?: string | undefined;
  /** `radio` in a group that holds one value; a plain toggle otherwise. */
  readonly role?: 'radio';
  readonly expanded?: boolean | undefined;
  readonly suggested?: boolean;
  /** Takes the focus when its picker appears. */
  readonly first?: boolean;
  readonly note?: string | undefined;
  /** What it is called in the document. */
  readonly name?: string;
}

/** One choice of a picker, with the letter that sets it. */
export function Option({ label, on, onPick, letter, role, expanded, suggested = false, first = false, note, name }: OptionProps) {
  const state = role === 'radio' ? { role, 'aria-checked': on } : { 'aria-pressed': on };
  return (
    <button
      type="button"
      class={`opt${suggested ? ' suggested' : ''}`}
      {...state}
      {...(name === undefined ? {} : { name })}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      {...(letter === undefined ? {} : { 'aria-keyshortcuts': letter })}
      {...(first ? { 'data-first': '' } : {})}
      onClick={onPick}
    >
      {label}
      {note !== undefined && <span class="muted">{note}</span>}
      {letter !== undefined && (
        <span class="kbd" aria-hidden="true">
          {letter}
        </span>
      )}
    </button>
  );
}
