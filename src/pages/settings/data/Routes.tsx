import { useFrame } from '../../parts/frame/frame.tsx';
import { MoveChip } from './Destination.tsx';
import { dataWords } from './data-words.ts';
import type { Route } from './proposal.ts';

/** Where the escalations of each department would go, with a warning where that is elsewhere than now. */
export function Routes({ routes }: { readonly routes: readonly Route[] }) {
  const { language } = useFrame();
  const w = dataWords[language];
  const shown = routes.filter(({ before, after, changed }) => changed || before !== undefined || after !== undefined);
  return (
    <section aria-labelledby="routes">
      <h3 id="routes">{w.routesTitle}</h3>
      {shown.length === 0 ? (
        <p class="muted">{w.noRoutes}</p>
      ) : (
        <dl class="routes">
          {shown.map(({ department, before, after, move, fault }) => (
            <div key={department}>
              <dt dir="auto">{department}</dt>
              <dd>
                <span dir="ltr">{w.route(before, after)}</span> <MoveChip move={move} />{' '}
                {fault !== undefined && <span class="said red">{w.unusable(fault)}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
