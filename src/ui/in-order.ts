import { options, type VNode } from 'preact';
import { withoutTurning } from '../domain/turning.ts';

/** The attributes that are read to a person. */
const SAID = ['title', 'aria-label', 'alt', 'placeholder', 'label'] as const;
/** What a field of text shows. What a person types is theirs: it is turned by nothing that came from elsewhere. */
const FIELD = ['value', 'defaultValue'] as const;
/** Fields whose value is no text to be read, or that must keep every character. */
const OTHER = new Set(['checkbox', 'radio', 'password', 'file', 'hidden']);

const ordered = (value: unknown): unknown =>
  typeof value === 'string'
    ? withoutTurning(value)
    : Array.isArray(value)
      ? value.map((one) => (typeof one === 'string' ? withoutTurning(one) : one))
      : value;

const isField = ({ type, props }: VNode<Record<string, unknown>>) =>
  type === 'textarea' || (type === 'input' && !OTHER.has(String(props['type'])));

/** Makes every text that Preact writes keep its reading order, in all components and fields. Called once on each of our pages. */
export function keepInOrder(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    const props = vnode.props as Record<string, unknown>;
    const names = isField(vnode as VNode<Record<string, unknown>>) ? [...SAID, ...FIELD] : SAID;
    for (const name of ['children', ...names]) if (props[name] !== undefined) props[name] = ordered(props[name]);
    before?.(vnode);
  };
}
