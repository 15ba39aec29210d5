import { Refusal } from '../../contract/refusal.ts';
import type { WorkspaceEntry } from '../../contract/workspace-calls.ts';
import { problemOf } from '../../domain/problem-of.ts';
import { clearExports } from '../../store/archive/own-exports.ts';
import { deleteStore, openStore } from '../../store/database.ts';
import { documentHead } from '../../store/document-heads.ts';
import { isInTeam, membership } from '../../store/membership.ts';
import { settingsOf } from '../../store/meta.ts';
import { countOutbox } from '../../store/outbox.ts';
import { waitingFor } from '../../store/places.ts';
import { isMarkedRemoved, markRemoved, unmarkRemoved } from '../../store/removal.ts';
import { countUnsent } from '../../store/team.ts';
import { untouched } from '../../store/untouched.ts';
import type { Workspaces } from '../../store/workspace-list.ts';
import { createSpellers } from '../documents/spelling.ts';
import { periods } from '../jobs/job.ts';
import type { TeamOfWorkspace } from '../workspace-context.ts';
import { hasWorkspace, withoutWorkspace, withWorkspace } from './account-binding.ts';
import type { Badge } from './badge.ts';
import { createRuntime, type WorkspaceRuntime } from './runtime.ts';
import { shortNames } from './short-names.ts';
import type { WorkspaceList } from './workspace-list.ts';

/** The runtimes of all workspaces: each is opened when it is first needed, and stays open as long as the worker lives. */
export interface WorkspaceRuntimes {
  /** Rejects with `unknown-workspace`, or `workspace-shut` when its store cannot be opened; the next call tries anew. */
  at(store: string): Promise<WorkspaceRuntime>;
  /** Does something in every runtime; one that cannot be opened keeps no other from it. */
  each(work: (runtime: WorkspaceRuntime) => void): Promise<void>;
  /** The workspaces and what they are called. */
  names(): Promise<NamedWorkspace[]>;
  /** The same with what waits in each. */
  entries(): Promise<WorkspaceEntry[]>;
  /** Takes a workspace out of the list and deletes what it holds. Rejects with `workspace-shut` when it cannot be opened, and keeps it. */
  remove(store: string, name: string): Promise<void>;
  /** Closes what is no longer in the list, and deletes it where its own store says that it was removed too. */
  sweep(): Promise<void>;
}

export type NamedWorkspace = Pick<WorkspaceEntry, 'store' | 'name' | 'short' | 'problem'>;

const nothing = { waiting: 0, unsent: 0, team: false };

/** The name a workspace gives itself: its team's, else that of its document. */
async function ownName({ store }: WorkspaceRuntime): Promise<string> {
  return (await membership(store).catch(() => undefined))?.name ?? (await documentHead(store, 'workspace'))?.body.name ?? '';
}

async function countsOf({ store }: WorkspaceRuntime): Promise<typeof nothing> {
  const [{ member }, team] = [await settingsOf(store), await isInTeam(store)];
  const unsent = (await countOutbox(store)) + (team ? await countUnsent(store) : 0);
  return { waiting: await waitingFor(store, member.id, Date.now()), unsent, team };
}

/** Deletes a store that says itself that it was removed; one that does not is left as it is. Answers whether it is gone. */
async function deleteMarked(name: string): Promise<boolean> {
  const store = openStore(name);
  const marked = await isMarkedRemoved(store).catch(() => false);
  store.close();
  if (marked) await deleteStore(name);
  return marked;
}

/** The list after a sweep. A store that nobody removed comes back into it, so that what it holds is found again. */
function swept(all: Workspaces, store: string, deleted: boolean): Workspaces {
  const rest = { ...all, doomed: all.doomed.filter((one) => one !== store) };
  return deleted ? rest : withWorkspace(rest, { store, name: '' });
}

/** The teams that some runtimes are in; one that cannot be opened is in none that anybody could tell. */
async function teamsOf(runtimes: WorkspaceRuntimes, workspaceList: WorkspaceList): Promise<TeamOfWorkspace[]> {
  const { kept } = await workspaceList.read();
  const members = await Promise.all(
    kept.map(({ store }) =>
      runtimes.at(store).then(
        (runtime) => membership(runtime.store).catch(() => undefined),
        () => undefined,
      ),
    ),
  );
  return members.filter((member) => member !== undefined);
}

export function createRuntimes(workspaceList: WorkspaceList, badge: Badge): WorkspaceRuntimes {
  const open = new Map<string, WorkspaceRuntime>();
  // One dictionary in memory for all: it knows the language, not the brand.
  const spellerOf = createSpellers();
  const closing = new Map<string, Promise<boolean>>();

  /** Joining where nothing was done yet leaves no empty workspace behind. */
  const adoptWorkspace = (from: () => WorkspaceRuntime) => async (store: string, name: string) => {
    await workspaceList.change((all) => withWorkspace(all, { store, name }));
    const joined = await runtimes.at(store);
    await unmarkRemoved(joined.store);
    joined.runJobs(periods[0]);
    if (!(await untouched(from().store))) return;
    await markRemoved(from().store, Date.now());
    await workspaceList.change((all) => ({ ...withoutWorkspace(all, from().store.name, ''), first: store }));
    // The call that asked for it is still answered by the runtime that closes.
    setTimeout(() => void runtimes.sweep().catch((error: unknown) => console.error(error)), 1_000);
  };
  const at = (name: string): WorkspaceRuntime => {
    const known = open.get(name);
    if (known !== undefined) return known;
    const runtime: WorkspaceRuntime = createRuntime(name, {
      badge,
      spellerOf,
      adoptWorkspace: adoptWorkspace(() => runtime),
      teams: () => teamsOf(runtimes, workspaceList),
    });
    open.set(name, runtime);
    runtime.ready.catch(() => {
      if (open.get(name) === runtime) open.delete(name);
      void runtime.close();
    });
    return runtime;
  };
  const nameOf = async (name: string) => (await workspaceList.read()).kept.find(({ store }) => store === name)?.name ?? '';

  const runtimes: WorkspaceRuntimes = {
    async at(name) {
      if (!hasWorkspace(await workspaceList.read(), name)) throw new Refusal('unknown-workspace', { where: name });
      await closing.get(name);
      const runtime = at(name);
      try {
        await runtime.ready;
      } catch (error) {
        const where = await nameOf(name);
        if (error instanceof Refusal && error.problem.code === 'newer-store') throw new Refusal('newer-store', { where });
        throw new Refusal('workspace-shut', { where, detail: String(error).split('\n', 1)[0]?.slice(0, 300) ?? '' });
      }
      return runtime;
    },
    async each(work) {
      const { kept } = await workspaceList.read();
      const each = kept.map(async ({ store }) => work(await runtimes.at(store)));
      for (const done of await Promise.allSettled(each)) if (done.status === 'rejected') console.error(done.reason);
    },
    async names() {
      const { kept } = await workspaceList.read();
      const named = kept.map(async ({ store, name }) => {
        try {
          const runtime = await runtimes.at(store);
          return { store, name: name || (await ownName(runtime)) };
        } catch (error) {
          return { store, name: name || store, problem: problemOf(error, 'workspace') };
        }
      });
      const read = await Promise.all(named);
      const short = shortNames(read.map(({ name }) => name));
      return read.map((entry, at) => ({ ...entry, short: short[at] ?? entry.name }));
    },
    async entries() {
      const counted = (await runtimes.names()).map(async (entry) => {
        if (entry.problem !== undefined) return { ...entry, ...nothing };
        const counts = runtimes.at(entry.store).then(countsOf);
        return counts.then(
          (known) => ({ ...entry, ...known }),
          (error: unknown) => ({ ...entry, problem: problemOf(error), ...nothing }),
        );
      });
      return Promise.all(counted);
    },
    async remove(store, name) {
      if ((await workspaceList.read()).kept.length < 2) throw new Refusal('workspace-last');
      await markRemoved((await runtimes.at(store)).store, Date.now());
      await workspaceList.change((all) => withoutWorkspace(all, store, name));
      await runtimes.sweep();
      await clearExports().catch((error: unknown) => console.error(error));
    },
    async sweep() {
      for (const store of (await workspaceList.read()).doomed) {
        const runtime = open.get(store);
        open.delete(store);
        const gone = Promise.resolve(runtime?.close()).then(() => deleteMarked(store));
        closing.set(store, gone);
        const deleted = await gone.finally(() => closing.delete(store));
        await badge.forget(store);
        await workspaceList.change((all) => swept(all, store, deleted));
      }
    },
  };
  return runtimes;
}
