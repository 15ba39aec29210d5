import { Chip } from '../../../ui/Chip.tsx';
import { useFrame } from '../../frame/frame.tsx';
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
          {shown.map(({ department, before, after, changed, otherHost }) => (
            <div key={department}>
              <dt>{department}</dt>
              <dd>
                <span dir="ltr">{w.route(before, after)}</span>{' '}
                {changed && before !== undefined && <Chip tone="red">{otherHost ? w.otherHost : w.otherAddress}</Chip>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
