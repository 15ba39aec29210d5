import type { ComponentChildren } from 'preact';

/** What stands where nothing is yet: what it will hold, and how it comes here. */
export function EmptyState({
  picture,
  title,
  children,
}: {
  readonly picture?: ComponentChildren;
  readonly title: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      {picture}
      <h2>{title}</h2>
      {children}
    </div>
  );
}
