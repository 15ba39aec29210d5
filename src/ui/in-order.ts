import { options } from 'preact';

/** Characters that turn the writing around, for what follows too. None of our own words has one. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text that cannot turn itself, or what stands beside it, around: names and notes come from anywhere. */
export const inOrder = (text: string): string => text.replace(TURNING, '');

/** The attributes that are read to a person. */
const SAID = ['title', 'aria-label', 'alt', 'placeholder', 'label'] as const;

const ordered = (value: unknown): unknown =>
  typeof value === 'string'
    ? inOrder(value)
    : Array.isArray(value)
      ? value.map((one) => (typeof one === 'string' ? inOrder(one) : one))
      : value;

/** From now on every text that Preact writes keeps its order, in whichever component: once for each page of ours. */
export function keepInOrder(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    const props = vnode.props as Record<string, unknown>;
    for (const name of ['children', ...SAID]) if (props[name] !== undefined) props[name] = ordered(props[name]);
    before?.(vnode);
  };
}
