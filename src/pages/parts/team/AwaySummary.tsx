import { useState } from 'preact/hooks';
import { type DocumentKind, documentKinds } from '../../../contract/document.ts';
import type { Workspace } from '../../../contract/workspace.ts';
import { departmentName } from '../../../domain/departments.ts';
import { publishedOf } from '../../../log/versions.ts';
import { countingVersions } from '../../../store/document-heads.ts';
import { teamStatus } from '../../../store/membership.ts';
import { postsSince } from '../../../store/read.ts';
import { Button } from '../../../ui/Button.tsx';
import { versionName } from '../../../ui/version-name.ts';
import { documentWords } from '../../../ui/words/document-words.ts';
import { useLive } from '../data/use-live.ts';
import { useFrame, useNow } from '../frame/frame.tsx';
import { type Away, awayOf, type ChangedMeanwhile } from './away.ts';
import { awayWords } from './away-words.ts';

/** Posts named one by one; of more, how many there are. */
const NAMED = 4;
/** The pages where the versions of each document are. */
const pageOf: Readonly<Record<DocumentKind, string>> = { guide: 'guide.html', workspace: 'settings.html' };

interface AwaySummaryProps {
  readonly me: { readonly id: string; readonly name: string };
  readonly departments: Workspace['departments'];
  /** Where a post of the panel is. */
  readonly postHref: (postId: string) => string;
}

/** What was read already, per team: a convenience of this browser, lost without harm. */
const seenKey = (workspace: string) => `away:${workspace}`;

/** After an absence: who did what, what of one's own was answered, which documents changed. Once read, it goes. */
export function AwaySummary({ me, departments, postHref }: AwaySummaryProps) {
  const { language } = useFrame();
  const w = awayWords[language];
  const [closed, setClosed] = useState(0);
  const read = useLive(
    async (store) => {
      const status = await teamStatus(store);
      const summary = status?.summary;
      if (status === undefined || summary === undefined) return null;
      const documents = Object.fromEntries(
        await Promise.all(documentKinds.map(async (kind) => [kind, await countingVersions(store, kind)] as const)),
      );
      const posts = await postsSince(store, summary.from ?? summary.at);
      return { workspace: status.workspace, at: summary.at, away: awayOf({ summary, me, posts, documents }) };
    },
    [me.id, me.name],
  );
  if (!read || read.at <= Math.max(closed, Number(localStorage.getItem(seenKey(read.workspace)) ?? 0))) return null;
  const close = () => {
    localStorage.setItem(seenKey(read.workspace), String(read.at));
    setClosed(read.at);
  };
  const nameOf = (by: string) => departmentName(departments, by, language);
  return (
    <section class="away" aria-labelledby="away">
      <h2 id="away">{w.title}</h2>
      <ul>
        <People away={read.away} />
        {read.away.answered.slice(0, NAMED).map(({ postId, author, by }) => (
          <li key={postId} dir="auto">
            <a href={postHref(postId)}>{w.answered(author || w.someone, nameOf(by))}</a>
          </li>
        ))}
        {read.away.answered.length > NAMED && <li>{w.more(read.away.answered.length - NAMED)}</li>}
        {read.away.changed.map((change) => (
          <Changed key={change.kind} change={change} />
        ))}
      </ul>
      <Button look="line" onClick={close}>
        {w.read}
      </Button>
    </section>
  );
}

function People({ away: { people } }: { readonly away: Away }) {
  const { language } = useFrame();
  if (people.length === 0) return null;
  const list = new Intl.ListFormat(language, { type: 'unit' }).format(people.map(([name, count]) => `${name} ${count}`));
  return <li dir="auto">{awayWords[language].did(list)}</li>;
}

function Changed({ change: { kind, version, number, before } }: { readonly change: ChangedMeanwhile }) {
  const { language } = useFrame();
  const now = useNow(60_000);
  const place = before === undefined ? '' : `/${before.id}/${version.id}`;
  const href = kind === 'guide' ? `${pageOf[kind]}#versions${place}` : `${pageOf[kind]}#versions`;
  return (
    <li dir="auto">
      <a href={href} target="_blank" rel="noreferrer">
        {documentWords[language][kind].changed}
      </a>{' '}
      <span class="muted">{versionName(publishedOf(version, number), '', now, language)}</span>
    </li>
  );
}
