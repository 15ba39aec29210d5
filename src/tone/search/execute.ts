import type { SearchOptions } from '../../contract/rule-kind.ts';
import type { Span } from '../../contract/text.ts';
import { compilePattern } from '../pattern/compile.ts';
import { counted } from '../pattern/counted.ts';
import type { Node } from '../pattern/node.ts';
import { isSteady } from '../pattern/steady.ts';

/** Longer texts are searched in windows of this size, with so much around them. */
const windowSize = 1_000;
const around = 200;

/** Finds the first match from a place, or the match at a place. */
export type Exec = (text: string, from: number) => Span | null;

/** Makes the two ways to run a pattern; bounded ones never take long, whatever the pattern and the text. */
export function executor(node: Node, options: SearchOptions, bounded: boolean): { readonly exec: Exec; readonly at: Exec } {
  const boundary: Node = { type: 'edge', at: 'b' };
  const whole: Node = options.words ? { type: 'sequence', nodes: [boundary, node, boundary] } : node;
  if (bounded && !isSteady(node)) {
    const matcher = counted(whole, options.tolerant ?? false);
    return { exec: (text, from) => inWindows(text, from, matcher.exec), at: (text, start) => nearby(text, start, matcher.at) };
  }
  // Compiled when it is first needed; the check that it can be is made at once.
  const { source } = compilePattern(node, options);
  const exec = running(source, 'gu');
  const at = running(source, 'uy');
  return bounded ? { exec: (text, from) => inWindows(text, from, exec), at: (text, start) => nearby(text, start, at) } : { exec, at };
}

function running(source: string, flags: string): Exec {
  let regex: RegExp | undefined;
  return (text, from) => {
    regex ??= new RegExp(source, flags);
    regex.lastIndex = from;
    const found = regex.exec(text);
    return found && { start: found.index, end: found.index + found[0].length };
  };
}

/** Tries one place of a long text with only its surroundings. */
function nearby(text: string, start: number, at: Exec): Span | null {
  if (text.length <= 2 * windowSize) return at(text, start);
  const left = Math.max(0, start - around);
  const found = at(text.slice(left, start + windowSize), start - left);
  return found && { start: found.start + left, end: found.end + left };
}

function inWindows(text: string, from: number, exec: (text: string, from: number) => Span | null): Span | null {
  if (text.length <= 2 * windowSize) return exec(text, from);
  for (let start = from - (from % windowSize); start <= text.length; start += windowSize) {
    const left = Math.max(0, start - around);
    const found = exec(text.slice(left, start + windowSize + around), Math.max(from, start) - left);
    if (found && found.start + left < start + windowSize) return { start: found.start + left, end: found.end + left };
  }
  return null;
}
