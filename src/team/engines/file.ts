import * as v from 'valibot';
import { type Engine, type Item, ItemNameSchema, type ItemRef, type Pulled, ShelfSchema } from '../../contract/engine.ts';
import { Refusal } from '../../contract/refusal.ts';
import { placeOf, plainReason } from '../../guide/plain-issue.ts';
import { fromBase64 } from '../../log/file/base64.ts';
import { type Line, readLines } from '../../log/file/lines.ts';
import { createSeal } from '../../log/file/seal.ts';

/** What could not be read of a file; `line` is the last one where it was `cut`. */
export interface FileFault {
  readonly line: number;
  readonly reason: string;
  readonly cut?: true;
}

/** What hears how the reading goes on. */
export interface FileListener {
  readonly fault: (fault: FileFault) => void;
  /** How much of it was read, from 0 to 1. */
  readonly tell: (done: number) => void;
}

/** `items-1` had no end. The export of a browser in a team carries the team's items among other lines. */
const HeadSchema = v.union([
  v.object({ diapason: v.picklist(['items-1', 'items-2']), workspace: v.string() }),
  v.pipe(
    v.object({ diapason: v.number(), team: v.string() }),
    v.transform(({ diapason, team }) => ({ diapason, workspace: team })),
  ),
]);
const LineSchema = v.object({ shelf: ShelfSchema, name: ItemNameSchema, bytes: v.string() });
const EndSchema = v.object({ lines: v.number(), sha256: v.string() });

/** The first line of a file of items. */
export const itemsHead = (workspace: string): string => JSON.stringify({ diapason: 'items-2', workspace });

type Read = { readonly item: Item } | { readonly end: v.InferOutput<typeof EndSchema> } | { readonly reason: string } | undefined;

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function itemOf(value: unknown): Read {
  const parsed = v.safeParse(LineSchema, value, { abortEarly: true });
  if (!parsed.success) return { reason: `${placeOf(parsed.issues[0])}: ${plainReason(parsed.issues[0])}`.replace(/^: /, '') };
  const { shelf, name, bytes } = parsed.output;
  try {
    return { item: { shelf, name, bytes: fromBase64(bytes) } };
  } catch {
    return { reason: 'not base64' };
  }
}

/** What a line holds; `undefined` for what an export holds besides items. */
function readLine({ text, tooLong }: Line): Read {
  if (tooLong) return { reason: 'too long' };
  const value = parse(text);
  if (value === undefined) return { reason: 'not a whole line of JSON; the file may have been cut' };
  if ('end' in value) return v.is(EndSchema, value.end) ? { end: value.end } : { reason: 'not an end' };
  if ('item' in value) return itemOf(value.item);
  return 'event' in value || 'version' in value || 'settings' in value || 'unsent' in value ? undefined : itemOf(value);
}

/** Whether a file with this first line has an end, once it is known to be of this team. */
function hasEnd(first: Line | undefined, workspace: string): boolean {
  const head = v.safeParse(HeadSchema, first === undefined ? undefined : parse(first.text));
  if (!head.success) throw new Refusal('not-understood', { where: 'line 1', detail: 'not a file of items' });
  if (head.output.workspace !== workspace) throw new Refusal('engine-changed', { where: 'file', detail: 'swapped' });
  return head.output.diapason !== 'items-1';
}

/** Reads a file once; the items on some shelves alone. With `listener`, what is wrong with it is told. */
async function* pass(
  file: Blob,
  workspace: string,
  signal: AbortSignal,
  listener?: FileListener['fault'],
): AsyncGenerator<{ items: Item[]; read: number }> {
  const seal = createSeal();
  let [last, ended, told, sealed]: [number, boolean, boolean, boolean | undefined] = [0, false, false, undefined];
  for await (const { lines, read } of readLines(file, signal)) {
    const items: Item[] = [];
    for (const line of lines) {
      last = line.number;
      if (line.number === 1) sealed = hasEnd(line, workspace);
      const found = line.number === 1 || (line.text.trim() === '' && line.tooLong !== true) ? undefined : readLine(line);
      if (found !== undefined && 'reason' in found) listener?.({ line: line.number, reason: found.reason });
      if (found !== undefined && 'item' in found) items.push(found.item);
      const behind = ended && line.text.trim() !== '';
      if (behind && !told) listener?.({ line: last, reason: 'behind the end of the file: not what was written' });
      told ||= behind;
      if (found !== undefined && 'end' in found && !ended) {
        const { lines: count, sha256 } = await seal.end();
        ended = true;
        if (count !== found.end.lines || sha256 !== found.end.sha256) listener?.({ line: last, reason: 'not the lines that were written' });
      } else if (!ended && line.text.trim() !== '' && listener !== undefined) await seal.add(line.text);
    }
    yield { items, read };
  }
  if (sealed === undefined) hasEnd(undefined, workspace);
  if (sealed === true && !ended) listener?.({ line: last, reason: 'the end is missing', cut: true });
}

const keyOf = ({ shelf, name }: ItemRef) => `${shelf}/${name}`;

/** Items and bytes offered at once. */
const PART = 200;
const BYTES = 4_000_000;

/** Items in parts that bound what is in memory. */
async function* parts(passes: AsyncIterable<{ items: Item[]; read: number }>, wants: (item: Item) => boolean) {
  let held: Item[] = [];
  let size = 0;
  let at = 0;
  for await (const { items, read } of passes) {
    at = read;
    for (const item of items.filter(wants)) {
      held.push(item);
      size += item.bytes.length;
      if (held.length < PART && size < BYTES) continue;
      yield { items: held, read };
      [held, size] = [[], 0];
    }
  }
  yield { items: held, read: at };
}

/**
 * The engine of two people with no server: what a colleague saved is pulled from a file, the team's acts first, so that the
 * rest can be judged at once. It is read twice and never held whole. A line that cannot be read is told, and the others are
 * taken: each item is signed by itself. Rejects with `not-understood` for what is no file of items, or `engine-changed` for
 * another team's. Nothing is ever pushed into it: whoever hands on a file writes it, and says then that it left.
 */
export function fileEngine(workspace: string, file?: Blob, listener?: FileListener): Engine {
  return {
    kind: 'file',
    push: async (items) => items.map(({ shelf, name }) => ({ shelf, name, problem: { code: 'not-kept' } })),
    async *pull(_, wanted, signal): AsyncGenerator<Pulled> {
      signal.throwIfAborted();
      if (file === undefined) return;
      for (const acts of [true, false]) {
        const all = pass(file, workspace, signal, acts ? listener?.fault : undefined);
        for await (const { items, read } of parts(all, ({ shelf }) => (shelf === 'team') === acts)) {
          const want = new Set((await wanted(items)).map(keyOf));
          yield { items: items.filter((item) => want.has(keyOf(item))), faults: [], checkpoint: '' };
          listener?.tell((read + (acts ? 0 : file.size)) / (2 * file.size));
        }
      }
    },
  };
}
