import type { PartName, PartProps } from '../../../ui/popover/parts.tsx';

/** What a popover shows: a part and its props. */
export type Content = { readonly [Name in PartName]: { readonly part: Name; readonly props: PartProps[Name] } }[PartName] & {
  /** What it is about, and for how long that has been so, in ms; for what acts on what was seen. */
  readonly about?: string;
  readonly stood?: number;
};

/** A callback, called with what the frame says a person did. */
type Callback = (...args: readonly unknown[]) => unknown;

/** Props as they travel: data, and the callbacks that stay here. */
export interface Packed {
  readonly data: Record<string, unknown>;
  readonly calls: Map<string, Callback>;
}

export function packed(props: object): Packed {
  const all = Object.entries(props);
  return {
    data: Object.fromEntries(all.filter(([, value]) => typeof value !== 'function')),
    calls: new Map(all.filter((entry): entry is [string, Callback] => typeof entry[1] === 'function')),
  };
}
