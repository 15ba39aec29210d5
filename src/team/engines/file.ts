import * as v from 'valibot';
import { type Engine, type Item, ItemNameSchema, type Pulled, ShelfSchema } from '../../contract/engine.ts';
import { Refusal } from '../../contract/problem.ts';
import { fromBase64, toBase64 } from '../bytes.ts';

/** The engine of two people with no server: what is pushed goes into a text, and a text a colleague gave is pulled. */
export interface FileEngine extends Engine {
  /** What was pushed, as JSON lines behind a head. */
  text(): string;
}

const HeadSchema = v.object({ diapason: v.literal('items-1'), workspace: v.string() });
const LineSchema = v.object({ shelf: ShelfSchema, name: ItemNameSchema, bytes: v.string() });

function fault(line: number, detail: string): Refusal {
  return new Refusal('not-understood', { where: `line ${line}`, detail });
}

function readLine<S extends v.GenericSchema>(schema: S, text: string, line: number): v.InferOutput<S> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw fault(line, 'not a whole line of JSON; the file may have been cut');
  }
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  throw fault(line, `${v.getDotPath(parsed.issues[0]) ?? ''} ${parsed.issues[0].message}`.trim());
}

function itemOf(text: string, line: number): Item {
  const { shelf, name, bytes } = readLine(LineSchema, text, line);
  try {
    return { shelf, name, bytes: fromBase64(bytes) };
  } catch {
    throw fault(line, 'not base64');
  }
}

/** Reads the whole text or refuses the whole, with the line. */
function readItems(text: string, workspace: string): Item[] {
  if (text.trim() === '') return [];
  const [first = '', ...rest] = text.trimEnd().split(/\r?\n/);
  const head = readLine(HeadSchema, first, 1);
  if (head.workspace !== workspace) throw new Refusal('engine-changed', { where: 'file', detail: 'swapped' });
  return rest.map((line, index) => itemOf(line, index + 2));
}

/** `text`: the file as it is; empty for a new one. */
export function fileEngine(workspace: string, text = ''): FileEngine {
  let lines = text === '' ? [JSON.stringify({ diapason: 'items-1', workspace })] : text.trimEnd().split(/\r?\n/);
  return {
    kind: 'file',
    text: () => `${lines.join('\n')}\n`,
    async push(items, signal) {
      signal.throwIfAborted();
      const fresh = items.map(({ shelf, name, bytes }) => JSON.stringify({ shelf, name, bytes: toBase64(bytes) }));
      const known = new Set(readItems(lines.join('\n'), workspace).map(({ shelf, name }) => `${shelf}/${name}`));
      lines = [...lines, ...fresh.filter((_, at) => !known.has(`${items[at]?.shelf}/${items[at]?.name}`))];
      return [];
    },
    async *pull(since, wanted, signal): AsyncGenerator<Pulled> {
      signal.throwIfAborted();
      const items = readItems(lines.join('\n'), workspace).slice(Number(since ?? 0));
      const want = new Set((await wanted(items)).map(({ shelf, name }) => `${shelf}/${name}`));
      const checkpoint = String(Number(since ?? 0) + items.length);
      yield { items: items.filter(({ shelf, name }) => want.has(`${shelf}/${name}`)), faults: [], checkpoint };
    },
  };
}
