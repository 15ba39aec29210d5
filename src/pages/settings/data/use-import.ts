import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import type { DocumentKind } from '../../../contract/document.ts';
import type { Problem } from '../../../contract/problem.ts';
import { tidyImport } from '../../../store/archive/journal.ts';
import { type Survey, survey } from '../../../store/archive/survey.ts';
import { type Importing, takeIn } from '../../../store/archive/take-in.ts';
import { documentHead } from '../../../store/documents.ts';
import { store } from '../../data/store.ts';
import { type TakenItems, takeItems } from '../../data/team-file.ts';
import { problemOf } from '../../frame/frame.tsx';
import { useWarning } from '../../frame/use-warning.ts';
import { acceptedBody, keyOf, type Proposed, proposalOf } from './proposal.ts';

/** What the page shows of an import. */
export type ImportState =
  | { readonly at: 'idle' }
  | { readonly at: 'reading'; readonly name: string; readonly read: number; readonly of: number }
  | { readonly at: 'read'; readonly file: File; readonly survey: Survey; readonly items: readonly Proposed[] }
  | { readonly at: 'importing'; readonly importing: Importing }
  | { readonly at: 'team'; readonly done: number }
  | { readonly at: 'done'; readonly events: number; readonly versions: number; readonly published: number; readonly team?: TakenItems }
  | { readonly at: 'stopped' }
  | { readonly at: 'tidied' }
  | { readonly at: 'failed'; readonly problem: Problem };

type Read = Extract<ImportState, { at: 'read' }>;

const isEnd = ({ name }: { name?: string }) => name === 'AbortError';

/** What the heads of a file would change here, item by item. */
async function proposals({ heads }: Survey): Promise<Proposed[]> {
  const each = [...heads].map(async ([kind, version]) => {
    const here = await documentHead(store, kind as 'workspace' | 'guide');
    return here === undefined || here.version.id === version.id ? [] : proposalOf(kind, here.body, version);
  });
  return (await Promise.all(each)).flat();
}

/** Publishes what was accepted, a document at a time; what is published names the file's version as its parent where that is kept. */
async function publish({ survey: { heads, place }, items }: Read, accepted: ReadonlySet<string>, note: string): Promise<void> {
  const kinds = new Set(items.filter((item) => accepted.has(keyOf(item))).map(({ kind }) => kind));
  for (const kind of kinds) {
    const [here, there] = [await documentHead(store, kind as 'workspace' | 'guide'), heads.get(kind as DocumentKind)];
    if (here === undefined || there === undefined) continue;
    const of = items.filter((item) => item.kind === kind);
    const parents = place === 'team' ? [here.version.id] : [here.version.id, there.id];
    await call('publish', { kind, parents, note, body: acceptedBody(of, here.body, there, accepted) });
  }
}

/** An import from the choice of a file to its end; one at a time, and each step can be stopped. */
export function useImport(note: (file: string) => string) {
  const [state, setState] = useState<ImportState>({ at: 'idle' });
  const ending = useRef<AbortController>(new AbortController());
  useWarning(['importing', 'team'].includes(state.at));
  useEffect(() => {
    // An import may have been cut off, with this page or another.
    void tidyImport(store).then(async (was) => {
      if (was) await call('imported', {}).then(() => setState({ at: 'tidied' }));
    });
    return () => ending.current.abort();
  }, []);
  const run = async (work: (signal: AbortSignal) => Promise<ImportState>) => {
    const ended = new AbortController();
    ending.current = ended;
    try {
      setState(await work(ended.signal));
    } catch (error) {
      setState(isEnd(error as Error) ? { at: 'stopped' } : { at: 'failed', problem: problemOf(error) });
    }
  };
  const choose = (file: File) =>
    run(async (signal) => {
      setState({ at: 'reading', name: file.name, read: 0, of: file.size });
      const seen = await survey(store, file, signal, (progress) => setState({ at: 'reading', name: file.name, ...progress }));
      return { at: 'read', file, survey: seen, items: await proposals(seen) };
    });
  const takeTeam = async ({ file }: Read, signal: AbortSignal): Promise<TakenItems> => {
    setState({ at: 'team', done: 0 });
    return takeItems(store, file, signal, (done) => setState({ at: 'team', done }));
  };
  const take = (read: Read, accepted: ReadonlySet<string>) =>
    run(async (signal) => {
      const { file, survey: seen } = read;
      const tell = (importing: Importing) => setState({ at: 'importing', importing });
      const team = seen.place === 'team' && seen.items > 0 ? await takeTeam(read, signal) : undefined;
      const added =
        seen.place === 'team'
          ? { events: team?.events ?? 0, versions: team?.versions ?? 0 }
          : await takeIn(store, file, { restore: seen.place === 'empty', now: Date.now(), signal, tell });
      if (accepted.size > 0) await publish(read, accepted, note(file.name));
      return { at: 'done', ...added, published: accepted.size, ...(team === undefined ? {} : { team }) };
    }).finally(() => call('imported', {}).catch(() => undefined));
  return { state, choose, take, stop: () => ending.current.abort(), reset: () => setState({ at: 'idle' }) };
}
