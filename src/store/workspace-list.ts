import Dexie, { type EntityTable, liveQuery } from 'dexie';
import * as v from 'valibot';
import { isFields } from '../contract/fields.ts';
import type { Problem } from '../contract/problem.ts';
import { Refusal } from '../contract/refusal.ts';
import { storedRecord } from '../contract/stored.ts';

const store = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const name = v.pipe(v.string(), v.maxLength(100));

/** A workspace of this browser: the name of its store, and what the CM calls it; '' for the name it gives itself. */
const ListedSchema = v.object({ store, name });
export type ListedWorkspace = v.InferOutput<typeof ListedSchema>;

/** An account that was seen, and the workspace it answers for. */
const KnownAccountSchema = v.object({
  name: v.optional(name),
  store: v.optional(store),
  /** The name of the workspace it answered for, which was removed. */
  removed: v.optional(name),
  /** The question was put off: it is not asked again. */
  later: v.optional(v.literal(true)),
});
export type KnownAccount = v.InferOutput<typeof KnownAccountSchema>;

/** Which workspaces this browser has, and which account answers for which. */
export const WorkspacesSchema = v.object({
  /** In the order they came; never empty. */
  kept: v.pipe(v.array(ListedSchema), v.minLength(1)),
  /** The store of accounts that nobody has bound. */
  first: store,
  /** By account id. */
  accounts: v.record(v.string(), KnownAccountSchema),
  /** The account last seen on each site. */
  last: v.record(v.string(), v.string()),
  /** Stores that were removed and are still to be deleted. Each says so itself too, or it is not deleted. */
  doomed: v.array(store),
});
export type Workspaces = Readonly<v.InferOutput<typeof WorkspacesSchema>>;

/** The list as it is stored. */
export const workspacesRecord = storedRecord<Workspaces>(WorkspacesSchema);

/** The store of a CM alone, and of a team founded here. */
export const HOME = 'diapason';

/** The database of the list itself. */
const LIST = 'diapason-workspaces';

/** What a browser starts with. */
export const alone: Workspaces = { kept: [{ store: HOME, name: '' }], first: HOME, accounts: {}, last: {}, doomed: [] };

interface Row {
  /** `damaged`: a list of 0.1 as it was, of which only a part could be read. */
  readonly key: 'list' | 'damaged';
  readonly value: unknown;
}

/**
 * The database of the list: no workspace's own. It is not kept in the browser's extension storage, because content
 * scripts can write there, and whoever takes over a page's process could name stores to delete or accounts to bind.
 */
class ListDatabase extends Dexie {
  declare readonly rows: EntityTable<Row, 'key'>;

  constructor() {
    super(LIST, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ rows: 'key' });
  }
}

let opened: ListDatabase | undefined;
const database = () => {
  opened ??= new ListDatabase();
  return opened;
};

const storedList = async (): Promise<unknown> => (await database().rows.get('list'))?.value;

const rightOnes = <T>(list: unknown, schema: v.GenericSchema<unknown, T>): T[] =>
  (Array.isArray(list) ? list : []).filter((item): item is T => v.is(schema, item));

const rightIn = <T>(map: unknown, schema: v.GenericSchema<unknown, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(map ?? {}).filter((entry): entry is [string, T] => v.is(schema, entry[1])));

/** The stores that there are in this browser, as the browser itself lists them. */
async function storesFound(): Promise<ListedWorkspace[]> {
  const names = (await Dexie.getDatabaseNames()).filter((one) => one === HOME || (one.startsWith(`${HOME}-`) && one !== LIST));
  return names.sort().map((found) => ({ store: found, name: '' }));
}

/** What of a list that does not parse still says which workspaces there are. Nothing is deleted by it. */
async function salvaged(fields: Readonly<Record<string, unknown>>): Promise<Workspaces> {
  const told = rightOnes(fields['kept'], ListedSchema);
  const found = told.length > 0 ? told : await storesFound();
  const kept = found.length > 0 ? found : alone.kept;
  const first = kept.find((one) => one.store === fields['first'])?.store ?? kept[0]?.store ?? HOME;
  return { kept, first, accounts: rightIn(fields['accounts'], KnownAccountSchema), last: rightIn(fields['last'], v.string()), doomed: [] };
}

/** The list as saved, as far as it can be read; `undefined` before anything was saved. */
async function savedWorkspaces(): Promise<Workspaces | undefined> {
  const stored = await storedList();
  if (stored === undefined) return undefined;
  const reading = workspacesRecord.read(stored);
  return reading.kind === 'read' ? reading.value : salvaged(reading.fields);
}

/** What is wrong with the saved list; `undefined` where all of it can be read. */
export async function workspacesProblem(): Promise<Problem | undefined> {
  const stored = await storedList();
  const reading = workspacesRecord.read(stored);
  if (stored === undefined || reading.kind === 'read') return undefined;
  return { code: 'stored-damaged', where: 'workspaces', detail: reading.where };
}

/** The workspaces of this browser. */
export async function readWorkspaces(): Promise<Workspaces> {
  return (await savedWorkspaces()) ?? alone;
}

async function begun(all: Workspaces): Promise<Workspaces> {
  await keepWorkspaces(all);
  return all;
}

/**
 * The same for the background, which saves the list at its very first start. `earlier` gives what an older version kept
 * elsewhere; it is asked only while nothing was saved, so that nobody can put a list there later. Of one that cannot be read
 * whole, what can be read is taken, and the list as it was is kept beside it.
 */
export async function firstWorkspaces(earlier: () => Promise<unknown>): Promise<Workspaces> {
  const saved = await savedWorkspaces();
  if (saved !== undefined) return saved;
  const was = await earlier();
  if (was === undefined) return begun(alone);
  const reading = workspacesRecord.read({ ...alone, ...(isFields(was) ? was : { kept: undefined }) });
  if (reading.kind === 'damaged') await database().rows.put({ key: 'damaged', value: was });
  // What an older version still had to delete is not taken over: that list lay where a tab could write.
  return begun(reading.kind === 'read' ? { ...reading.value, doomed: [] } : await salvaged(reading.fields));
}

/**
 * Saves them; the background alone does, one change after the other. Rejects with `stored-damaged` where what is there does
 * not parse: it is never replaced.
 */
export async function keepWorkspaces(all: Workspaces): Promise<void> {
  await refuseDamagedList();
  await database().rows.put({ key: 'list', value: workspacesRecord.write(all, await storedList()) });
}

/** Rejects with `stored-damaged` where the list cannot be read; before anything is made that must stand in it. */
export async function refuseDamagedList(): Promise<void> {
  const problem = await workspacesProblem();
  if (problem !== undefined) throw new Refusal('stored-damaged', problem);
}

/** Calls `listen` soon, and whenever the workspaces change, until `signal` aborts. */
export function onWorkspaces(listen: () => void, signal: AbortSignal): void {
  const subscription = liveQuery(() => database().rows.get('list')).subscribe({
    next: () => listen(),
    error: (error) => console.error(error),
  });
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}
