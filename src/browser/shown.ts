/** Where our pages remember it: the storage of the extension's own origin, which no tab reaches. */
const KEY = 'diapason:shown';

/** The store that our own pages last showed. For pages only. */
export function shownStore(): string | undefined {
  return localStorage.getItem(KEY) ?? undefined;
}

/** Remembers the store that a page of ours shows, for the next one that opens. For pages only. */
export function keepShown(store: string): void {
  localStorage.setItem(KEY, store);
}
