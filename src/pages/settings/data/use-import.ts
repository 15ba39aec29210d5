import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import type { DocumentKind } from '../../../contract/document.ts';
import type { Problem } from '../../../contract/problem.ts';
import { Refusal } from '../../../contract/refusal.ts';
import { present } from '../../../domain/present.ts';
import { problemOf } from '../../../domain/problem-of.ts';
import { tidyImport } from '../../../store/archive/journal.ts';
import { type Survey, survey } from '../../../store/archive/survey.ts';
import { type Importing, takeIn } from '../../../store/archive/take-in.ts';
import type { Store } from '../../../store/database.ts';
import { documentHead } from '../../../store/document-heads.ts';
import { useStore } from '../../parts/data/store.ts';
import { type TakenItems, takeItems } from '../../parts/data/team-file.ts';
import { useWarning } from '../../parts/frame/use-warning.ts';
import { acceptedBody, keyOf, type Proposed, proposalOf } from './proposal.ts';

/** The versions in force here when a file was read, with their bodies: what a person sees and decides upon. */
type Heads = ReadonlyMap<DocumentKind, { readonly id: string; readonly body: unknown }>;

/** What the page shows of an import. */
export type ImportState =
  | { readonly at: 'idle' }
  | { readonly at: 'reading'; readonly name: string; readonly read: number; readonly of: number }
  | { readonly at: 'read'; readonly file: File; readonly survey: Survey; readonly items: readonly Proposed[]; readonly shown: Heads }
  | { readonly at: 'importing'; readonly importing: Importing }
  | { readonly at: 'team'; readonly done: number }
  | {
      readonly at: 'done';
      readonly events: number;
      readonly versions: number;
      readonly published: number;
      /** The workspace was empty: it holds the file now. */
      readonly restored: boolean;
      /** A part of the file was here already. */
      readonly knew: boolean;
      /** Some of the file could not be read. */
      readonly unread: boolean;
      readonly team?: TakenItems;
      /** Events of this very browser that it did not know. */
      readonly own?: number;
      readonly refused?: Problem;
    }
  | { readonly at: 'stopped' }
  | { readonly at: 'tidied' }
  | { readonly at: 'failed'; readonly problem: Problem };

type Read = Extract<ImportState, { at: 'read' }>;

const ownOf = ({ copied }: Survey) => (copied === undefined ? {} : { own: copied.events });

const isEnd = ({ name }: { name?: string }) => name === 'AbortError';

/** What is in force here of the documents that a file has too. */
async function headsHere(store: Store, kinds: Iterable<DocumentKind>): Promise<Heads> {
  const each = [...kinds].map(async (kind) => {
    const here = await documentHead(store, kind);
    return here === undefined ? [] : ([[kind, { id: here.version.id, body: here.body }]] as const);
  });
  return new Map((await Promise.all(each)).flat());
}

/** What the heads of a file would change here, item by item. */
function proposals({ heads }: Survey, shown: Heads): Proposed[] {
  return [...heads].flatMap(([kind, version]) => {
    const here = shown.get(kind);
    return here === undefined || here.id === version.id ? [] : proposalOf(kind, here.body, version);
  });
}

const kindsOf = ({ items }: Read, accepted: ReadonlySet<string>) =>
  new Set(items.filter((item) => accepted.has(keyOf(item))).map(({ kind }) => kind));

/** Refuses where something else is in force than what the choice was made upon. */
async function refuseMoved(store: Store, read: Read, accepted: ReadonlySet<string>): Promise<void> {
  const kinds = kindsOf(read, accepted);
  const now = await headsHere(store, kinds);
  for (const kind of kinds) if (now.get(kind)?.id !== read.shown.get(kind)?.id) throw new Refusal('newer-version', { where: kind });
}

/**
 * Publishes what was accepted, a document at a time, upon what was shown: where something newer is in force, the background
 * refuses. What is published names the file's version as its parent where that is kept.
 */
async function publish(read: Read, accepted: ReadonlySet<string>, note: string): Promise<void> {
  const { heads, place } = read.survey;
  for (const kind of kindsOf(read, accepted)) {
    const [here, there] = [read.shown.get(kind), heads.get(kind)];
    if (here === undefined || there === undefined) continue;
    const parents = place === 'team' ? [here.id] : [here.id, there.id];
    await call('publish', { kind, parents, note, body: acceptedBody(kind, here.body, there, accepted) });
  }
}

/** An import from the choice of a file to its end; one at a time, and each step can be stopped. */
export function useImport(note: (file: string) => string) {
  const store = useStore();
  const [state, setState] = useState<ImportState>({ at: 'idle' });
  const ending = useRef<AbortController>(new AbortController());
  useWarning(['importing', 'team'].includes(state.at));
  useEffect(() => {
    // An import may have been cut off, with this page or another.
    void tidyImport(store).then(async (was) => {
      if (was) await call('imported', {}).then(() => setState({ at: 'tidied' }));
    });
    return () => ending.current.abort();
  }, [store]);
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
      const shown = await headsHere(store, seen.heads.keys());
      return { at: 'read', file, survey: seen, shown, items: proposals(seen, shown) };
    });
  const takeTeam = async ({ file }: Read, signal: AbortSignal): Promise<TakenItems> => {
    setState({ at: 'team', done: 0 });
    return takeItems(store, file, signal, (done) => setState({ at: 'team', done }));
  };
  const take = (read: Read, accepted: ReadonlySet<string>) =>
    run(async (signal) => {
      const { file, survey: seen } = read;
      await refuseMoved(store, read, accepted);
      const tell = (importing: Importing) => setState({ at: 'importing', importing });
      const team = seen.place === 'team' && seen.items > 0 ? await takeTeam(read, signal) : undefined;
      const added =
        seen.place === 'team'
          ? { events: team?.events ?? 0, versions: team?.versions ?? 0 }
          : await takeIn(store, file, { restore: seen.place === 'empty', copied: seen.copied, now: Date.now(), signal, tell });
      const unread = seen.faulty > 0 || !['whole', 'none'].includes(seen.end);
      const knew = !unread && seen.events + seen.versions > added.events + added.versions;
      const how = { restored: seen.place === 'empty', unread, knew: knew && seen.place !== 'team' };
      const ended = { at: 'done', ...added, ...how, ...present({ team }), ...ownOf(seen) } as const;
      try {
        await publish(read, accepted, note(file.name));
        return { ...ended, published: accepted.size };
      } catch (error) {
        return { ...ended, published: 0, refused: problemOf(error) };
      }
    }).finally(() => call('imported', {}).catch(() => undefined));
  return { state, choose, take, stop: () => ending.current.abort(), reset: () => setState({ at: 'idle' }) };
}
