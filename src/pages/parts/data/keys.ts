import type { Department, Workspace } from '../../../contract/workspace.ts';

/** A key from a name: lower-case letters, digits and dashes, beginning with a letter, unlike any in `taken`. */
export function keyFrom(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 50);
  const stem = plain === '' ? 'item' : plain;
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? stem : `${stem}-${count}`;
    if (!taken.includes(key)) return key;
  }
}

/** Puts `item` in place of the one with its key, or at the end. */
export function withItem<T>(items: readonly T[], item: T, keyOf: (item: T) => string): T[] {
  const at = items.findIndex((one) => keyOf(one) === keyOf(item));
  return at === -1 ? [...items, item] : items.with(at, item);
}

/** The workspace without a channel: departments that used it have none. */
export function withoutChannel(workspace: Workspace, id: string): Pick<Workspace, 'channels' | 'departments'> {
  const unrouted = ({ channel, ...rest }: Department): Department =>
    channel === undefined || channel === id ? rest : { ...rest, channel };
  return { channels: workspace.channels.filter((one) => one.id !== id), departments: workspace.departments.map(unrouted) };
}
