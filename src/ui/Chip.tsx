import type { ComponentChildren } from 'preact';
import type { Label } from '../contract/workspace.ts';
import type { Language } from '../guide/language.ts';

/** The colour of meaning: red must act, amber late or advised, green good, blue question, grey none. */
export type Tone = NonNullable<Label['tone']>;

interface ChipProps {
  readonly tone?: Tone | undefined;
  /** A dot before the word, for what must be seen first. */
  readonly dot?: boolean | undefined;
  readonly title?: string | undefined;
  /** What is never cut, after the words. */
  readonly tail?: string | undefined;
  readonly children: ComponentChildren;
}

/** A small coloured word. What does not fit its place ends in an ellipsis, and a pointer over it reads all. */
export function Chip({ tone = 'grey', dot = false, title, tail, children }: ChipProps) {
  return (
    <span class={`chip ${tone}`} title={title ?? (typeof children === 'string' ? `${children}${tail ?? ''}` : undefined)}>
      {dot && <i aria-hidden="true" />}
      <span class="cut">{children}</span>
      {tail !== undefined && <span class="tail">{tail}</span>}
    </span>
  );
}

/** A label of the workspace; one that the workspace no longer holds shows its key. */
export function LabelChip({
  label,
  value,
  language,
}: {
  readonly label: Label | undefined;
  readonly value: string;
  readonly language: Language;
}) {
  return (
    <Chip tone={label?.tone} dot={label?.sensitive === true}>
      {label?.name[language] ?? value}
    </Chip>
  );
}
