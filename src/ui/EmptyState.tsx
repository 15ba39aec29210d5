import type { ComponentChildren } from 'preact';

/** Shown in an empty place: what will appear here, and how. */
export function EmptyState({
  picture,
  title,
  isPage = false,
  children,
}: {
  readonly picture?: ComponentChildren;
  readonly title: string;
  /** Nothing else is on the page: its title is that of the page. */
  readonly isPage?: boolean;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      {picture}
      {isPage ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children}
    </div>
  );
}
