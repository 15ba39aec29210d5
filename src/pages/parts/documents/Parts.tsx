import type { Part } from './items.ts';

/** Parts of an item, what was struck out and what stands there now. */
export function Parts({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <dl class="parts-changed">
      {parts.map(({ name, before, after }) => (
        <div key={name}>
          {name !== '' && <dt>{name}</dt>}
          <dd>
            {before !== '' && <del dir="auto">{before}</del>} {after !== '' && <ins dir="auto">{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
