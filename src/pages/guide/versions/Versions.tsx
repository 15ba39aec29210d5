import { useMemo, useState } from 'preact/hooks';
import type { Version } from '../../../contract/document.ts';
import { SHIPPED } from '../../../log/versions.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { hashOf } from '../route.ts';
import { Compare } from './Compare.tsx';
import { guideOf, type VersionActions, type VersionsView, versionLine } from './version-lines.ts';
import { versionsWords } from './versions-words.ts';

interface VersionsProps extends VersionsView, VersionActions {
  readonly forks: readonly Version[];
}

/** So many are shown at first: what changed in each is found out as it is shown. */
const SHOWN = 40;

/** Every version, newest first, to compare and restore. */
export function Versions(props: VersionsProps) {
  const { language } = useFrame();
  const { versions, pair } = props;
  const w = versionsWords[language];
  const [shown, setShown] = useState(SHOWN);
  if (pair.length === 2) return <Compare {...props} />;
  return (
    <section>
      <p class="lead">{w.about}</p>
      <ol class="card flush fold">
        {versions.slice(0, shown).map((version) => (
          <Row key={version.id} {...props} version={version} />
        ))}
      </ol>
      {versions.length > shown && (
        <Button look="line" large onClick={() => setShown(versions.length)}>
          {w.older(versions.length - shown)}
        </Button>
      )}
    </section>
  );
}

function Row({ version, versions, forks, names, head, mayChange, onRestore }: VersionsProps & { readonly version: Version }) {
  const { language } = useFrame();
  const w = versionsWords[language];
  const line = useMemo(() => versionLine({ version, versions, names, language }), [version, versions, names, language]);
  const said = names.within(version);
  const [parent] = version.parents;
  const guide = guideOf(version);
  return (
    <li class="version">
      <div class="grow">
        <p>
          <b>{names.name(version)}</b> {version.id === head && <Chip tone="green">{w.inForce}</Chip>}
          {forks.some(({ id }) => id === version.id) && <Chip tone="amber">{w.beside}</Chip>}
          {version.author !== SHIPPED && names.number(version) === undefined && <Chip title={w.fromFileHelp}>{w.fromFile}</Chip>}
        </p>
        {line !== '' && (
          <p class="muted" dir="auto">
            {line}
          </p>
        )}
      </div>
      {parent !== undefined && versions.some(({ id }) => id === parent) && (
        <a class="b line" href={hashOf('versions', parent, version.id)} aria-label={w.compareWith(said)}>
          {w.compare}
        </a>
      )}
      {mayChange && version.id !== head && guide !== undefined && (
        <Button look="line" aria-label={w.restoreOf(said)} onClick={() => onRestore(version, guide)}>
          {w.restore}
        </Button>
      )}
    </li>
  );
}
