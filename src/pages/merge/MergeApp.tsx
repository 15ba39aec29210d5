import { useMemo, useState } from 'preact/hooks';
import { call } from '../../browser/call.ts';
import type { DocumentKind, Version } from '../../contract/document.ts';
import type { Member } from '../../contract/event.ts';
import { commonBase, mergeBodies } from '../../log/merge-documents.ts';
import { SHIPPED } from '../../log/versions.ts';
import { isByNewer } from '../../store/document-bodies.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Fork } from '../../ui/Fork.tsx';
import { documentWords } from '../../ui/words/document-words.ts';
import { useStanding } from '../parts/data/standing.ts';
import { mergeHash, readMergeHash, useForks, useVersionsOf } from '../parts/documents/forks.ts';
import { mergeWords } from '../parts/documents/merge-words.ts';
import { createVersionNames } from '../parts/documents/version-names.ts';
import { useFrame, useNow } from '../parts/frame/frame.tsx';
import { NewerDocument } from '../parts/frame/NewerDocument.tsx';
import { useHash } from '../parts/frame/use-hash.ts';
import { WorkspaceSwitch } from '../parts/workspaces/WorkspaceSwitch.tsx';
import { Changes } from './Changes.tsx';
import { Decisions, type Side } from './Decisions.tsx';
import { PublishMerge } from './PublishMerge.tsx';

/** The merge page: one fork at a time, the one that the address names or the first there is. */
export function MergeApp({ me }: { readonly me: Member }) {
  const { language } = useFrame();
  const w = mergeWords[language];
  const asked = readMergeHash(useHash());
  const forks = useForks();
  const shown = forks?.find(({ kind, fork }) => kind === asked?.kind && fork.id === asked.fork) ?? forks?.[0];
  const [title, text] = w.nothing;
  return (
    <div class="merge">
      <header>
        <Fork size={20} />
        <h1>{w.title}</h1>
        <WorkspaceSwitch />
      </header>
      <main>
        {forks !== undefined && shown === undefined && (
          <EmptyState picture={<Fork size={36} />} title={title}>
            <p>{text}</p>
            <p class="actions">
              <a class="b line" href="guide.html">
                {w.toGuide}
              </a>
              <a class="b line" href="settings.html">
                {w.toSettings}
              </a>
            </p>
          </EmptyState>
        )}
        {shown !== undefined && <OneFork key={mergeHash(shown)} kind={shown.kind} fork={shown.fork} me={me} />}
      </main>
    </div>
  );
}

interface OneForkProps {
  readonly kind: DocumentKind;
  readonly fork: Version;
  readonly me: Member;
}

function OneFork({ kind, fork, me }: OneForkProps) {
  const { language, attempt, notify } = useFrame();
  const w = mergeWords[language];
  const now = useNow(60_000);
  const read = useVersionsOf(kind);
  const standing = useStanding();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const base = useMemo(() => read?.head && commonBase(read.versions, read.head.id, fork.id), [read, fork.id]);
  const by = (side: Side) => [...chosen].flatMap(([path, one]) => (one === side ? [path] : []));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen is all that `by` reads
  const merge = useMemo(
    () => read?.head && mergeBodies(base?.body, read.head.body, fork.body, { ours: by('ours'), theirs: by('theirs') }),
    [read, base, fork.body, chosen],
  );
  if (read?.head === undefined || merge === undefined || standing === undefined) return null;
  const { head } = read;
  const nameOf = ({ author }: Version) => (author === me.id || author === me.name ? w.you : author);
  const { within: versionOf } = createVersionNames({ numbers: read.numbers, me: me.id, now, language });
  const authors = { ours: head.author, theirs: fork.author };
  const { conflicts, taken } = merge;
  const open = conflicts.filter(({ path }) => !chosen.has(path)).length;
  const preview = mergeBodies(head.body, head.body, merge.body).taken.map(({ path, base: before, item }) => ({
    path,
    before,
    after: item,
  }));
  const isNewer = [head, fork].some(isByNewer);
  const mayPublish = standing.publishes;
  const publish = async (note: string) => {
    const input = { kind, fork: fork.id, ours: by('ours'), theirs: by('theirs'), note, publish: true };
    const done = await attempt(() => call('mergeFork', input));
    if (done !== undefined) notify({ text: w.published, tone: 'green' });
  };
  return (
    <>
      <p class="lead">
        {w.about(documentWords[language][kind].within, versionOf(head), versionOf(fork))}{' '}
        {base === undefined ? w.noBase : base.author === SHIPPED ? '' : w.from(versionOf(base))}
      </p>
      {isNewer && <NewerDocument kind={kind} />}
      {!mayPublish && <p class="note">{w.readOnly}</p>}
      <Decisions
        kind={kind}
        conflicts={conflicts}
        chosen={chosen}
        authors={authors}
        onChoose={(path, side) => setChosen((before) => new Map([...before, [path, side]]))}
      />
      <section aria-labelledby="by-itself">
        <h2 id="by-itself">{w.byItself(taken.length)}</h2>
        {taken.length > 0 && <p class="lead">{w.byItselfHelp}</p>}
        <Changes
          kind={kind}
          changes={taken.map(({ path, side, base: before, item }) => ({
            path,
            before,
            after: item,
            by: nameOf(side === 'ours' ? head : fork),
          }))}
        />
      </section>
      <section aria-labelledby="preview">
        <h2 id="preview">{w.preview}</h2>
        <p class="lead">{preview.length === 0 ? w.previewSame : w.previewHelp}</p>
        <Changes kind={kind} changes={preview} />
      </section>
      {mayPublish && !isNewer && <PublishMerge note={w.noteOf(versionOf(head), versionOf(fork))} open={open} onPublish={publish} />}
    </>
  );
}
