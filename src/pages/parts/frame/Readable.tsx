import type { ComponentChildren } from 'preact';

/** What is within can be read by everybody; `may`: it can be changed too. */
export function Readable({ may, children }: { readonly may: boolean; readonly children: ComponentChildren }) {
  return (
    <fieldset class="bare" disabled={!may}>
      {children}
    </fieldset>
  );
}
