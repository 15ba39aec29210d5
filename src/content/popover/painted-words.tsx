import { Fragment, h, options, type VNode } from 'preact';

/** Elements whose text is no text of the page's: fields keep theirs as a value. */
const plain = new Set(['textarea', 'option', 'title', 'style']);

const paint = (child: unknown): unknown => {
  if (Array.isArray(child)) return child.map(paint);
  const words = typeof child === 'string' || typeof child === 'number' ? String(child) : '';
  return words.trim() === '' ? child : h('span', { 'data-words': words });
};

let painting = false;

/** Makes every component of this bundle say its words as `painted` does: they stand over pages of a site, and nowhere else. */
export function paintWords(): void {
  if (painting) return;
  painting = true;
  const before = options.vnode;
  options.vnode = (vnode: VNode) => {
    const { type, props } = vnode as VNode<{ children?: unknown }>;
    if ((typeof type === 'string' && !plain.has(type)) || type === Fragment) {
      if (props.children !== undefined) props.children = paint(props.children) as never;
    }
    before?.(vnode);
  };
}
