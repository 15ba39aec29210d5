import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A part of the page under a small heading; `action` stands at its right. */
export function Section({
  title,
  action,
  children,
}: {
  readonly title: string;
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div class="heading">
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
