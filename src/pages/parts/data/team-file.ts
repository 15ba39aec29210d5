import { Refusal } from '../../../contract/refusal.ts';
import type { HeldRef, Saving } from '../../../contract/sync-store.ts';
import { sealed } from '../../../log/file/seal.ts';
import { itemLines } from '../../../store/archive/write.ts';
import type { Store } from '../../../store/database.ts';
import { deviceKey, membership } from '../../../store/membership.ts';
import { countItems, roundByHand, syncStore } from '../../../store/team.ts';
import { type FileFault, type FileListener, fileEngine, itemsHead } from '../../../team/engines/file.ts';
import { lacksKey } from '../../../team/ring.ts';
import { hasLeft } from '../../../team/roster.ts';
import { syncRound } from '../../../team/sync/round.ts';

/** What taking in a file of a team came to. */
export interface TakenItems {
  readonly events: number;
  readonly versions: number;
  /** Items that were put aside, with their reasons on the team's page. */
  readonly aside: number;
  /** The first lines that could not be read. */
  readonly faults: readonly FileFault[];
  readonly faulty: number;
}

/** How many of the lines that could not be read are told. */
const TOLD = 20;

/** The store as a round over a file has it: a file says nothing of how far the team's own engine was read, nor of what that holds. */
function besideEngine(store: Store, byHand: boolean) {
  const items = syncStore(store, () => Date.now());
  const save = ({ checkpoint: _, sent, ...saving }: Saving) => items.save({ ...saving, ...(byHand && sent !== undefined ? { sent } : {}) });
  return { ...items, checkpoint: async () => undefined, save };
}

/**
 * Takes in the items of a colleague's file, or of an export of this team, each judged as if it came from the team's engine.
 * What was taken stays when it is stopped; the same file again goes on from there. Rejects with `not-allowed` outside a
 * team, `not-understood`, `engine-changed`, or the signal's reason.
 */
export async function takeItems(store: Store, file: Blob, signal: AbortSignal, tell: FileListener['tell']): Promise<TakenItems> {
  const [member, device] = [await membership(store), await deviceKey(store)];
  if (member === undefined || device === undefined) throw new Refusal('not-allowed', { where: 'team' });
  const faults: FileFault[] = [];
  let faulty = 0;
  const fault = (one: FileFault) => {
    faulty += 1;
    if (faults.length < TOLD) faults.push(one);
  };
  const { workspace, seat, engine } = member;
  const items = besideEngine(store, engine.kind === 'file');
  const before = await items.refs('aside');
  const context = { workspace, seat, device, now: () => Date.now(), store: items, engine: fileEngine(workspace, file, { fault, tell }) };
  const { taken, roster } = await roundByHand(store, () => syncRound(context, signal));
  // What is sealed with a key that who left is rightly not given is nothing of theirs.
  const counts = ({ problem }: HeldRef) => problem !== undefined && !(hasLeft(roster, seat) && lacksKey(problem));
  const aside = (await items.refs('aside')).filter(counts).length - before.filter(counts).length;
  return { events: taken.events, versions: taken.versions, aside, faults, faulty };
}

async function* lines(store: Store, workspace: string, tell: (done: number) => void): AsyncGenerator<string> {
  const of = await countItems(store);
  yield itemsHead(workspace);
  let count = 0;
  for await (const line of itemLines(store, (item) => item)) {
    yield line;
    count += 1;
    if (count % 50 === 0) tell(count / of);
  }
}

/**
 * Everything of the team that this browser holds, as the lines of a file for a colleague. What is new must be sealed before.
 * `tell` hears how much is done, from 0 to 1.
 */
export function teamFileLines(store: Store, workspace: string, tell: (done: number) => void = () => {}): AsyncGenerator<string> {
  return sealed(lines(store, workspace, tell));
}

/**
 * What waits to leave, before a file is written; the function that is given says that the file is the person's to pass on.
 * Where files are the only engine, what waited has left then.
 */
export async function handingOn(store: Store): Promise<() => Promise<void>> {
  const items = syncStore(store, () => Date.now());
  const byHand = (await membership(store))?.engine.kind === 'file';
  const sent = byHand ? await items.refs('waiting') : [];
  return async () => {
    await items.save({ sent });
  };
}
