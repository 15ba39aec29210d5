import type { ComponentChildren } from 'preact';

/** Choices under a small heading; `single` where one excludes the others. */
export function Group({ name, single = false, children }: { name: string; single?: boolean; children: ComponentChildren }) {
  return (
    <fieldset {...(single ? { role: 'radiogroup' as const } : {})}>
      <legend>{name}</legend>
      <div class="opts">{children}</div>
    </fieldset>
  );
}
