import { safeParse } from 'valibot';
import { type Guide, GuideSchema } from '../../contract/guide.ts';
import { because, Rejected } from './report.ts';

const largest = 50_000_000;

/** Reads a Diapason guide file (JSON, `GuideSchema`). Throws Rejected with the place and the reason. */
export function readGuideFile(text: string, file: string): Guide {
  if (text.length > largest) throw new Rejected(file, because('too-large', '50 MB'));
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Rejected(file, because('not-json'), line(text, error));
  }
  const parsed = safeParse(GuideSchema, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Rejected(`${file}, ${issue.path?.map(({ key }) => String(key)).join('.') ?? '/'}`, because('schema', issue.message));
  }
  const ids = new Set<string>();
  for (const { id } of parsed.output.rules) {
    if (ids.has(id)) throw new Rejected(`${file}, ${id}`, because('names-twice'));
    ids.add(id);
  }
  return parsed.output;
}

/** The line of a syntax error, when the browser names it or its position. */
function line(text: string, error: unknown): number | undefined {
  const message = error instanceof Error ? error.message : '';
  const named = /line (\d+)/.exec(message)?.[1];
  if (named !== undefined) return Number(named);
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length;
  return /end of|unterminated/i.test(message) ? text.split('\n').length : undefined;
}

/** A guide as a file that `readGuideFile` reads. */
export function writeGuideFile(guide: Guide): string {
  return `${JSON.stringify(guide, undefined, 2)}\n`;
}
