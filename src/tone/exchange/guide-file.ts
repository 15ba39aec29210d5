import { safeParse } from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { isShallow } from '../../guide/depth.ts';
import { GUIDE_NUMBER, type Guide, GuideSchema } from '../../guide/guide.ts';
import { because, Rejected } from './report.ts';

const largest = 50_000_000;
/** Of larger files the place is named without its line: to find it takes too long. In characters. */
const LINED = 1_000_000;

/** Reads a Diapason guide file (JSON, `GuideSchema`). Throws Rejected with the place and the reason. */
export function readGuideFile(text: string, file: string): Guide {
  if (text.length > largest) throw new Rejected(file, because('too-large', '50 MB'));
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Rejected(file, because('not-json'), line(text, error));
  }
  if (!isShallow(value)) throw new Rejected(file, because('too-deep'));
  const number = (value as { readonly schema?: unknown } | null)?.schema;
  if (typeof number === 'number' && number > GUIDE_NUMBER)
    throw new Rejected(`${file}, schema`, because('newer-guide'), lineAt(text, ['schema']));
  const parsed = safeParse(GuideSchema, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const path = issue.path?.map(({ key }) => key) ?? [];
    throw new Rejected(`${file}, ${path.map(String).join('.') || '/'}`, because('schema', issue.message), lineAt(text, path));
  }
  const ids = new Set<string>();
  for (const [index, { id }] of parsed.output.rules.entries()) {
    if (ids.has(id)) throw new Rejected(`${file}, ${id}`, because('names-twice'), lineAt(text, ['rules', index, 'id']));
    ids.add(id);
  }
  return parsed.output;
}

/** The line where what a path names begins, or the nearest thing around it. JSON is YAML, whose parser knows places. */
function lineAt(text: string, path: readonly unknown[]): number | undefined {
  if (text.length > LINED) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
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
