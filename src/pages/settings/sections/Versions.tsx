import { useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import type { Version } from '../../../contract/document.ts';
import { words } from '../../../guide/words.ts';
import { publishedOf, SHIPPED } from '../../../log/versions.ts';
import { documentForks, documentVersions } from '../../../store/documents.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Confirm } from '../../../ui/Dialog.tsx';
import { versionDate, versionName } from '../../../ui/version-name.ts';
import { parentsOf, useSettings, type WorkspaceHead } from '../../parts/data/me.ts';
import { useLive } from '../../parts/data/use-live.ts';
import { ForkNotice } from '../../parts/documents/ForkNotice.tsx';
import { useFrame, useNow } from '../../parts/frame/frame.tsx';
import { changedParts } from '../changes.ts';
import { settingsWords } from '../words.ts';

const versionsWords = words({
  en: {
    inForce: 'in force',
    beside: 'beside',
    besideHelp: 'Published at the same time as the version in force, on another device.',
    shipped: 'Ships with Diapason',
    restore: 'Restore',
    restoreOf: (date: string) => `Restore the version of ${date}`,
    title: 'Restore this version?',
    text: (date: string) => `The workspace becomes again what it was on ${date}, as a new version. The present one stays in this list.`,
    dirty: 'Save or discard your changes first.',
    note: (date: string) => `Restored from ${date}`,
    restored: 'Restored as a new version',
  },
  fr: {
    inForce: 'en vigueur',
    beside: 'à côté',
    besideHelp: 'Publiée en même temps que la version en vigueur, sur un autre appareil.',
    shipped: 'Livrée avec Diapason',
    restore: 'Rétablir',
    restoreOf: (date: string) => `Rétablir la version du ${date}`,
    title: 'Rétablir cette version ?',
    text: (date: string) =>
      `L’espace de travail redevient ce qu’il était le ${date}, comme nouvelle version. L’actuelle reste dans cette liste.`,
    dirty: 'Enregistrez ou abandonnez d’abord vos changements.',
    note: (date: string) => `Rétablie d’après le ${date}`,
    restored: 'Rétablie comme nouvelle version',
  },
});

interface VersionsProps {
  readonly head: WorkspaceHead;
  /** Unsaved changes stand in the way of a restoration. */
  readonly dirty: boolean;
  /** Whether the member publishes. */
  readonly may: boolean;
}

/** Every version of the workspace, newest first; any can be restored. */
export function Versions({ head, dirty, may }: VersionsProps) {
  const { language, attempt, notify } = useFrame();
  const w = versionsWords[language];
  const now = useNow(60_000);
  const read = useLive(
    async (store) => ({ versions: await documentVersions(store, 'workspace'), forks: await documentForks(store, 'workspace') }),
    [],
  );
  const [asked, setAsked] = useState<Version>();
  const me = useSettings()?.member.id ?? '';
  const nameOf = (version: Version) => (version.author === SHIPPED ? w.shipped : versionName(publishedOf(version), me, now, language));
  const dateOf = (version: Version) => (version.author === SHIPPED ? w.shipped : versionDate(publishedOf(version).at, now, language));
  const restore = async (version: Version) => {
    const note = w.note(dateOf(version));
    const done = await attempt(() => call('publish', { kind: 'workspace', parents: parentsOf(head.version), note, body: version.body }));
    if (done !== undefined) notify({ text: w.restored, tone: 'green' });
  };
  const answer = (yes: boolean) => {
    setAsked(undefined);
    if (yes && asked !== undefined) void restore(asked);
  };
  if (read === undefined) return null;
  return (
    <>
      <ForkNotice kind="workspace" />
      <ol class="card flush fold">
        {read.versions.map((version) => (
          <li key={version.id} class="version">
            <VersionLine
              version={version}
              name={nameOf(version)}
              parent={read.versions.find(({ id }) => id === version.parents[0])}
              standing={version.id === head.version?.id ? 'inForce' : read.forks.some(({ id }) => id === version.id) ? 'beside' : undefined}
            />
            {may && version.id !== head.version?.id && (
              <Button look="line" disabled={dirty} aria-label={w.restoreOf(nameOf(version))} onClick={() => setAsked(version)}>
                {w.restore}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {may && dirty && <p class="help">{w.dirty}</p>}
      {asked !== undefined && (
        <Confirm title={w.title} text={w.text(dateOf(asked))} yes={w.restore} no={settingsWords[language].cancel} onAnswer={answer} />
      )}
    </>
  );
}

interface VersionLineProps {
  readonly version: Version;
  readonly name: string;
  readonly parent: Version | undefined;
  readonly standing: 'inForce' | 'beside' | undefined;
}

function VersionLine({ version, name, parent, standing }: VersionLineProps) {
  const { language } = useFrame();
  const w = versionsWords[language];
  return (
    <div class="grow">
      <p>
        <b>{name}</b> {standing === 'inForce' && <Chip tone="green">{w.inForce}</Chip>}
        {standing === 'beside' && (
          <Chip tone="amber" title={w.besideHelp}>
            {w.beside}
          </Chip>
        )}
      </p>
      <p class="muted" dir="auto">
        {[version.note, changedParts(parent?.body, version.body, language)].filter((part) => part !== '').join(' · ')}
      </p>
    </div>
  );
}
