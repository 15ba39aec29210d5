import { useEffect, useRef } from 'preact/hooks';

export interface HelpSheetProps {
  readonly title: string;
  readonly groups: readonly { readonly name: string; readonly keys: readonly { readonly key: string; readonly does: string }[] }[];
}

/** All keys, grouped by where they work. */
export function HelpSheet({ title, groups }: HelpSheetProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section class="form" ref={box} tabIndex={-1} aria-label={title}>
      {groups.map(({ name, keys }) => (
        <div key={name}>
          <h3>{name}</h3>
          <dl class="keys">
            {keys.map(({ key, does }) => (
              <div key={key}>
                <dt>
                  <kbd class="kbd">{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
