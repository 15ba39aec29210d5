import * as v from 'valibot';
import {
  type Engine,
  ITEM_MAX,
  type Item,
  ItemNameSchema,
  type ItemRef,
  type LeftItem,
  type Pulled,
  type PulledItem,
  type Shelf,
} from '../../../contract/engine.ts';
import type { Problem } from '../../../contract/problem.ts';
import { Refusal } from '../../../contract/refusal.ts';
import { present } from '../../../domain/present.ts';
import { type Client, type Config, createClient } from './client.ts';
import { childrenOf } from './folders.ts';
import { type Marks, marksOf, settledMark, shelvesToList, stoodStill } from './marks.ts';
import { rehearse } from './rehearse.ts';
import { createWriter } from './write.ts';

/** How many files are read or written at once. */
const LANES = 6;
/** Files handed over together. */
const BATCH = 100;
/** When so many were left behind and none was taken, it is no single file's fault. */
const HOPELESS = 12;

/** Runs `work` over all of `items`, some at a time; at the first failure no further one begins. */
async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  let failed = false;
  const lane = async () => {
    for (const item of queue) {
      if (failed) return;
      await work(item).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: LANES }, lane));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}

/** What could be done file by file; throws once it is plain that none can be. */
function counting(): { readonly left: LeftItem[]; done(): void; leave(ref: ItemRef, problem: Problem): void } {
  const left: LeftItem[] = [];
  let done = 0;
  return {
    left,
    done: () => {
      done += 1;
    },
    leave({ shelf, name }, problem) {
      left.push({ shelf, name, problem });
      const { code, ...more } = problem;
      if (problem.until !== undefined || (done === 0 && left.length >= HOPELESS)) throw new Refusal(code, more);
    },
  };
}

type Name = ItemRef & { readonly length?: number };

async function listShelf(client: Client, shelf: Shelf, signal: AbortSignal): Promise<Name[]> {
  const { listed } = await client.list(`${shelf}/`, signal);
  const files = childrenOf(listed, `${client.path}${shelf}/`).filter(({ name, folder }) => !folder && v.is(ItemNameSchema, name));
  return files.map(({ name, length }) => ({ shelf, name, ...present({ length }) }));
}

async function readAll(client: Client, names: readonly Name[], signal: AbortSignal) {
  const items: PulledItem[] = [];
  const faults: LeftItem[] = [];
  const { left: later, done, leave } = counting();
  let gone = false;
  await inLanes(names, async ({ shelf, name, length }) => {
    try {
      const reading = await client.read({ shelf, name }, length, signal);
      // A segment that was joined into a larger one goes.
      if (reading === 'gone') gone = true;
      else if ('problem' in reading) leave({ shelf, name }, reading.problem);
      else items.push({ shelf, name, ...reading });
      done();
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.code !== 'too-large') throw error;
      faults.push({ shelf, name, problem: error.problem });
    }
  });
  const again = gone || later.length > 0 || items.some(({ short }) => short);
  return { items, faults, later, again };
}

/** What is over the limit is never read; the rest is offered. */
function partedBySize(names: readonly Name[]): { readonly faults: LeftItem[]; readonly fitting: Name[] } {
  const problem = { code: 'too-large', detail: `over ${ITEM_MAX / 1_000_000} MB` } as const;
  const isHuge = ({ length = 0 }: Name) => length > ITEM_MAX;
  const faults = names.filter(isHuge).map(({ shelf, name }) => ({ shelf, name, problem: { ...problem, where: `${shelf} ${name}` } }));
  return { faults, fitting: names.filter((name) => !isHuge(name)) };
}

const bare = ({ shelf, name }: ItemRef): ItemRef => ({ shelf, name });

/**
 * A team on any WebDAV folder. `log/`, `documents/` and `team/` hold one file per item; no name is ever written with two
 * contents (Apache's `If-None-Match: *` is not atomic, so each name is one device's or of one content). One request
 * tells that nothing changed: the listing of the folder, with the states of its three folders.
 */
export function webdavEngine(config: Config, now = Date.now): Engine {
  const client = createClient(config, now);
  const write = createWriter(client);
  /** Where this device wrote since it last looked: those folders' states must have moved. */
  const written = new Set<Shelf>();

  async function push(items: readonly Item[], signal: AbortSignal): Promise<readonly LeftItem[]> {
    const { left, done, leave } = counting();
    await inLanes(items, async (item) => {
      const problem = await write(item, signal);
      if (problem !== undefined) return leave(item, problem);
      written.add(item.shelf);
      done();
    });
    return left;
  }

  return {
    kind: 'webdav',
    push,
    rehearse: (shelves, signal) => rehearse(client, write, shelves, signal),
    skew: () => client.skew(),
    remove: (refs, signal) =>
      inLanes(refs, async ({ shelf, name }) => {
        await client.send('DELETE', `${shelf}/${name}`, { signal, fine: [200, 202, 204, 403, 404, 405, 409, 410, 423] });
      }),
    async *pull(since, wanted, signal): AsyncGenerator<Pulled> {
      const known = marksOf(since);
      const { listed, now: time } = await client.list('', signal);
      const folders = new Map(
        childrenOf(listed, client.path)
          .filter(({ folder }) => folder)
          .map((folder) => [folder.name, folder]),
      );
      const still = known.still ?? stoodStill(known, written, folders);
      written.clear();
      const marks: Marks = { ...known, ...(still ? { still } : {}) };
      const changed = shelvesToList(marks, folders, now());
      if (changed.length === 0) return;
      const names = (await Promise.all(changed.map((shelf) => (folders.has(shelf) ? listShelf(client, shelf, signal) : [])))).flat();
      const { faults, fitting } = partedBySize(names);
      const wants = new Set((await wanted(fitting.map(bare))).map(({ shelf, name }) => `${shelf}/${name}`));
      const wantedNames = fitting.filter(({ shelf, name }) => wants.has(`${shelf}/${name}`));
      for (const shelf of changed) {
        const state = settledMark(folders.get(shelf), time);
        marks[shelf] = { at: now(), ...present({ state }) };
      }
      yield { items: [], faults, checkpoint: since ?? '{}', inventory: { shelves: changed, names: names.map(bare) } };
      let anew = false;
      for (let at = 0; at < wantedNames.length; at += BATCH) {
        const { again, ...part } = await readAll(client, wantedNames.slice(at, at + BATCH), signal);
        anew ||= again;
        yield { ...part, checkpoint: since ?? '{}' };
      }
      // What went, or came only in part, is looked at again.
      yield { items: [], faults: [], checkpoint: anew ? JSON.stringify(still ? { still } : {}) : JSON.stringify(marks) };
    },
  };
}
