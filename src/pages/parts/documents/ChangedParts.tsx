/** One part of an item that differs, in words; an empty `before` was added, an empty `after` taken away. */
export interface Part {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Parts of an item, what was struck out and what stands there now. */
export function ChangedParts({ parts }: { readonly parts: readonly Part[] }) {
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
