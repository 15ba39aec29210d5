import { safeParse } from 'valibot';
import { type Guide, GuideSchema } from '../../contract/guide.ts';
import { Fault } from '../fault.ts';

const largest = 50_000_000;

/** Reads a Diapason guide file (JSON, `GuideSchema`). Throws a Fault with the place and the reason. */
export function readGuideFile(text: string, file: string): Guide {
  if (text.length > largest) throw new Fault(file, 'the file is over 50 MB');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Fault(`${file}${place(text, error)}`, `not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const parsed = safeParse(GuideSchema, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Fault(`${file}, ${issue.path?.map(({ key }) => String(key)).join('.') ?? 'the whole'}`, issue.message);
  }
  const ids = new Set<string>();
  for (const { id } of parsed.output.rules) {
    if (ids.has(id)) throw new Fault(`${file}, ${id}`, 'two rules have this name');
    ids.add(id);
  }
  return parsed.output;
}

/** The line of a syntax error, when the engine names a position. */
function place(text: string, error: unknown): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return position === undefined ? '' : `:${text.slice(0, Number(position)).split('\n').length}`;
}

/** A guide as a file that `readGuideFile` reads. */
export function writeGuideFile(guide: Guide): string {
  return `${JSON.stringify(guide, undefined, 2)}\n`;
}
