import { useMemo } from 'preact/hooks';
import type { Version } from '../../../contract/document.ts';
import type { Member } from '../../../contract/event.ts';
import { guideRecord } from '../../../contract/guide-record.ts';
import type { Guide } from '../../../guide/guide.ts';
import type { Language } from '../../../guide/language.ts';
import { SHIPPED } from '../../../log/versions.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Select } from '../../../ui/Field.tsx';
import { hashOf } from '../route.ts';
import { ruleChanges } from '../rule-changes.ts';
import { theVersion, versionOf } from '../who.ts';
import { guideWords } from '../words.ts';
import { ChangeList } from './ChangeList.tsx';
import { versionsWords } from './versions-words.ts';

export interface VersionsProps {
  readonly versions: readonly Version[];
  readonly forks: readonly Version[];
  readonly head: string | undefined;
  readonly draft: Guide;
  readonly dirty: boolean;
  readonly language: Language;
  readonly now: number;
  readonly me: Member;
  /** Whether the member may change the guide. */
  readonly mayChange: boolean;
  /** The two versions to compare, where the address names them; `draft` is the draft. */
  readonly pair: readonly string[];
  readonly onRestore: (version: Version) => void;
}

/** Every version, newest first, to compare and restore. */
export function Versions(props: VersionsProps) {
  const { versions, forks, head, language, now, me, mayChange, pair, onRestore } = props;
  const w = versionsWords[language];
  if (pair.length === 2) return <Compare {...props} />;
  return (
    <section>
      <p class="lead">{w.about}</p>
      <ol class="card flush fold">
        {versions.map((version) => {
          const name = versionOf(version, me, now, language);
          const said = theVersion(version, me, now, language);
          const [parent] = version.parents;
          return (
            <li key={version.id} class="version">
              <div class="grow">
                <p>
                  <b>{name}</b> {version.id === head && <Chip tone="green">{w.inForce}</Chip>}
                  {forks.some(({ id }) => id === version.id) && <Chip tone="amber">{w.beside}</Chip>}
                </p>
                {version.author !== SHIPPED && (
                  <p class="muted" dir="auto">
                    {version.note || w.noNote}
                  </p>
                )}
              </div>
              {parent !== undefined && versions.some(({ id }) => id === parent) && (
                <a class="b line" href={hashOf('versions', parent, version.id)} aria-label={w.compareWith(said)}>
                  {w.compare}
                </a>
              )}
              {mayChange && version.id !== head && (
                <Button look="line" aria-label={w.restoreOf(said)} onClick={() => onRestore(version)}>
                  {w.restore}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Compare({ versions, draft, dirty, language, now, me, pair }: VersionsProps) {
  const w = versionsWords[language];
  const [from = '', to = ''] = pair;
  const bodyOf = (id: string) => {
    if (id === 'draft') return draft;
    const reading = guideRecord.read(versions.find((version) => version.id === id)?.body);
    return reading.kind === 'read' ? reading.value : undefined;
  };
  const [before, after] = [bodyOf(from), bodyOf(to)];
  const changes = useMemo(() => (before && after ? ruleChanges(before, after) : []), [before, after]);
  const named = versions.map((version) => ({
    value: version.id,
    name: [versionOf(version, me, now, language), version.note].filter(Boolean).join(' · '),
  }));
  const choices = dirty || pair.includes('draft') ? [{ value: 'draft', name: w.draft }, ...named] : named;
  const go = (...next: string[]) => {
    location.hash = hashOf('versions', ...next);
  };
  const others = (['name', 'vocabulary'] as const).filter(
    (key) => before && after && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
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
      {before && after && <Vocabulary before={before} after={after} language={language} />}
      <ChangeList changes={changes} language={language} />
    </section>
  );
}

/** The words of the brand that only one of the two accepts or refuses. */
function Vocabulary({ before, after, language }: { readonly before: Guide; readonly after: Guide; readonly language: Language }) {
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
