import { useMemo } from 'preact/hooks';
import type { Guide } from '../../../guide/guide.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Field.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { hashOf } from '../route.ts';
import { ruleChanges } from '../rule-changes.ts';
import { guideWords } from '../words.ts';
import { ChangeList } from './ChangeList.tsx';
import { guideOf, type VersionActions, type VersionsView, versionLine } from './version-lines.ts';
import { versionsWords } from './versions-words.ts';

/** In a list to choose from, so many letters of what changed are shown. */
const SHOWN = 60;
const short = (line: string) => (line.length > SHOWN ? `${line.slice(0, SHOWN).trimEnd()}…` : line);

/** Two versions beside each other: what one has, has no more, or says otherwise. */
export function Compare({ versions, names, draft, dirty, pair, head, mayChange, onRestore }: VersionsView & VersionActions) {
  const { language } = useFrame();
  const w = versionsWords[language];
  const [from = '', to = ''] = pair;
  const bodyOf = (id: string) => (id === 'draft' ? draft : guideOf(versions.find((version) => version.id === id)));
  const [before, after] = [bodyOf(from), bodyOf(to)];
  const changes = useMemo(() => (before && after ? ruleChanges(before, after) : []), [before, after]);
  const named = useMemo(
    () =>
      versions.map((version) => ({
        value: version.id,
        name: [names.name(version), short(versionLine({ version, versions, names, language }))].filter(Boolean).join(' · '),
      })),
    [versions, names, language],
  );
  const choices = dirty || pair.includes('draft') ? [{ value: 'draft', name: w.draft }, ...named] : named;
  const go = (...next: string[]) => {
    location.hash = hashOf('versions', ...next);
  };
  const others = (['name', 'vocabulary'] as const).filter(
    (key) => before && after && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const shown = versions.find(({ id }) => id === to);
  const count = (test: (change: (typeof changes)[number]) => boolean) => changes.filter(test).length;
  return (
    <section>
      <a class="b ghost up" href={hashOf('versions')}>
        {`← ${w.all}`}
      </a>
      <div class="two">
        <Select label={w.from} value={from} choices={choices} onValue={(id) => go(id, to)} />
        <Select label={w.to} value={to} choices={choices} onValue={(id) => go(from, id)} />
      </div>
      <p class="lead below" role="status">
        {changes.length + others.length === 0
          ? w.same
          : [
              w.counts(
                count((one) => one.from === null),
                count((one) => one.from !== null && one.to !== null),
                count((one) => one.to === null),
              ),
              ...others.map((key) => w.otherParts[key]),
            ].join(' ')}
      </p>
      {mayChange && shown !== undefined && to !== head && after !== undefined && (
        <Button look="line" aria-label={w.restoreOf(names.within(shown))} onClick={() => onRestore(shown, after)}>
          {w.restore}
        </Button>
      )}
      {before && after && <Vocabulary before={before} after={after} />}
      <ChangeList changes={changes} />
    </section>
  );
}

/** The words of the brand that only one of the two accepts or refuses. */
function Vocabulary({ before, after }: { readonly before: Guide; readonly after: Guide }) {
  const { language } = useFrame();
  const g = guideWords[language];
  const lists = (['accept', 'reject'] as const).map((list) => {
    const [old, now] = [before.vocabulary[list], after.vocabulary[list]];
    return { name: g[list], gone: old.filter((word) => !now.includes(word)), fresh: now.filter((word) => !old.includes(word)) };
  });
  const changed = lists.filter(({ gone, fresh }) => gone.length + fresh.length > 0);
  if (changed.length === 0) return null;
  return (
    <section class="card" aria-label={g.terms}>
      <dl class="parts-changed">
        {changed.map(({ name, gone, fresh }) => (
          <div key={name}>
            <dt>{name.toLocaleLowerCase(language)}</dt>
            <dd>
              {gone.length > 0 && <del dir="auto">{gone.join('\n')}</del>}
              {fresh.length > 0 && <ins dir="auto">{fresh.join('\n')}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
