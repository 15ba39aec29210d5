import type { ComponentChildren } from 'preact';

/** Shown in an empty place: what will appear here, and how. */
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
