import type { Version } from '../../../contract/document.ts';
import { type Workspace, workspaceRecord } from '../../../contract/workspace.ts';
import { SHIPPED } from '../../../log/versions.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { useSettings, type WorkspaceHead } from '../../parts/data/me.ts';
import { ForkNotice } from '../../parts/documents/ForkNotice.tsx';
import { useVersionsOf } from '../../parts/documents/forks.ts';
import { createVersionNames, type VersionNames } from '../../parts/documents/version-names.ts';
import { useFrame, useNow } from '../../parts/frame/frame.tsx';
import { changedParts } from '../changes.ts';
import type { Draft } from '../use-draft.ts';
import { versionsWords } from './versions-words.ts';

interface VersionsProps {
  readonly head: WorkspaceHead;
  readonly draft: Draft;
  /** Whether the member publishes. */
  readonly may: boolean;
}

/** How long what was put into the draft can be taken out of it again, ms. */
const UNDO = 10_000;

/** Every version of the workspace, newest first; any can be put into the draft again. */
export function Versions({ head, draft, may }: VersionsProps) {
  const { language, notify } = useFrame();
  const w = versionsWords[language];
  const now = useNow(60_000);
  const read = useVersionsOf('workspace');
  const me = useSettings()?.member.id ?? '';
  if (read === undefined) return null;
  const names = createVersionNames({ numbers: read.numbers, me, now, language });
  const restore = (version: Version, workspace: Workspace) => {
    const run = draft.restore(workspace);
    notify({ text: w.restored(names.within(version)), undo: { name: w.undo, until: Date.now() + UNDO, run } });
  };
  return (
    <>
      <ForkNotice kind="workspace" />
      <ol class="card flush fold">
        {read.versions.map((version) => {
          const reading = workspaceRecord.read(version.body);
          const body = reading.kind === 'read' ? reading.value : undefined;
          return (
            <li key={version.id} class="version">
              <VersionLine version={version} versions={read.versions} names={names} standing={standingOf(version, head, read.forks)} />
              {may && body !== undefined && version.id !== head.version?.id && (
                <Button look="line" aria-label={w.restoreOf(names.within(version))} onClick={() => restore(version, body)}>
                  {w.restore}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

type StandingOf = 'inForce' | 'beside' | undefined;

function standingOf({ id }: Version, head: WorkspaceHead, forks: readonly Version[]): StandingOf {
  return id === head.version?.id ? 'inForce' : forks.some((fork) => fork.id === id) ? 'beside' : undefined;
}

interface VersionLineProps {
  readonly version: Version;
  readonly versions: readonly Version[];
  readonly names: VersionNames;
  readonly standing: StandingOf;
}

function VersionLine({ version, versions, names, standing }: VersionLineProps) {
  const { language } = useFrame();
  const w = versionsWords[language];
  const parents = version.parents.flatMap((id) => versions.find((one) => one.id === id) ?? []);
  const joined = parents.map((one) => names.number(one) ?? names.within(one));
  const parts = [
    ...(parents.length > 1 ? [w.joins(new Intl.ListFormat(language).format(joined))] : []),
    changedParts(parents[0]?.body, version.body, language),
    version.note,
  ];
  return (
    <div class="grow">
      <p>
        <b>{names.name(version)}</b> {standing === 'inForce' && <Chip tone="green">{w.inForce}</Chip>}
        {standing === 'beside' && (
          <Chip tone="amber" title={w.besideHelp}>
            {w.beside}
          </Chip>
        )}
        {version.author !== SHIPPED && names.number(version) === undefined && <Chip title={w.fromFileHelp}>{w.fromFile}</Chip>}
      </p>
      {version.author !== SHIPPED && (
        <p class="muted" dir="auto">
          {parts.filter((part) => part !== '').join(' · ')}
        </p>
      )}
    </div>
  );
}
