import type { Action } from './kinds/spec-parts.ts';
import { type Groups, rewriter } from './pattern/rewrite.ts';

/** Makes the function from a matched text to its replacements; none for actions that only a program can do. */
export function replacer(action: Action | undefined): (text: string) => string[] {
  const params = action?.params ?? [];
  if (action?.name === 'replace') return () => [...params];
  if (action?.name === 'remove') return () => [''];
  if (action?.name === 'convert' && params[0] === 'simple') return (text) => [simple(text)];
  if (action?.name !== 'edit') return () => [];
  const change = edit(params);
  return (text) => {
    const changed = change(text).trim();
    return changed === text ? [] : [changed];
  };
}

/** One of Vale's edit operations: regex, trim, trim_left, trim_right, truncate, split; others change nothing. */
function edit([operation, first = '', second = '']: readonly string[]): (text: string) => string {
  if (operation === 'regex') return rewriter(first, (groups) => expanded(second, groups));
  if (operation === 'trim') return (text) => trim(text, first, true, true);
  if (operation === 'trim_left') return (text) => trim(text, first, true, false);
  if (operation === 'trim_right') return (text) => trim(text, first, false, true);
  if (operation === 'truncate') return (text) => text.split(first)[0] ?? text;
  if (operation === 'split') return (text) => text.split(first)[Number(second)] ?? text;
  return (text) => text;
}

/** Go's template of a replacement: `$1`, `${1}`; the longest name counts, so that `$1x` is no group and stands for nothing. */
function expanded(template: string, groups: Groups): string {
  return template.replace(/\$(?:\$|\{(\w+)\}|(\w+))/g, (reference, braced: string | undefined, bare: string | undefined) =>
    reference === '$$' ? '$' : (groups[Number(braced ?? bare)] ?? ''),
  );
}

function trim(text: string, set: string, left: boolean, right: boolean): string {
  const chars = [...text];
  while (left && chars.length > 0 && set.includes(chars[0] ?? '')) chars.shift();
  while (right && chars.length > 0 && set.includes(chars.at(-1) ?? '')) chars.pop();
  return chars.join('');
}

/** Lower case, words parted by spaces: `fooBar-baz` becomes `foo bar baz`. */
function simple(text: string): string {
  const parted = text.replace(/(?<=.\p{Ll})(?=\p{Lu})/gu, ' ').replace(/[^\p{L}\p{N} ]/gu, ' ');
  return parted.trim().toLowerCase().replace(/ +/g, ' ');
}

/** Vale's `capitalize`: the first letter as a capital where the match has no small one. */
export function withFirstCapitalOf(text: string, replaced: string): string {
  return replaced.charAt(0) === replaced.charAt(0).toUpperCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** Vale's `matchcase`: all small or all capital as the match is, or with its first letter. */
export function withCaseOf(text: string, replaced: string): string {
  if (replaced === replaced.toLowerCase()) return text.toLowerCase();
  if (replaced === replaced.toUpperCase() && replaced.length > 1) return text.toUpperCase();
  return withFirstCapitalOf(text, replaced);
}

/**
 * A replacement with the capitals of the words it replaces: YOGHURT, YOGURT; Yoghurt, Yogurt. A name written its own way
 * (iPhone) stays, and a short form that capitals always have (ASAP) gives none to a phrase.
 */
export function withCapitalsOf(text: string, replaced: string): string {
  if (/^\p{Ll}+\p{Lu}/u.test(text) || text.toLowerCase() === replaced.toLowerCase()) return text;
  const loud = /\p{Lu}[^\p{L}]*\p{Lu}/u.test(replaced) && !/\p{Ll}/u.test(replaced);
  if (!loud) return /^\P{L}*\p{Lu}/u.test(replaced) ? text.replace(/^./u, (letter) => letter.toUpperCase()) : text;
  return /^\S{1,4}$/.test(replaced) && /\s/.test(text) ? text : text.toUpperCase();
}

/** A replacement with the white space around the words it replaces; a space before a mark was what the pattern is about. */
export function withSpacesOf(text: string, replaced: string): string {
  if (text === '' || text.trim() !== text) return text;
  const before = /^\s+(?=[\p{L}\p{N}«“"'’(@#])/u.exec(replaced)?.[0] ?? '';
  const after = /(?<=[^\s\-–—(«“])\s+$/u.exec(replaced)?.[0] ?? '';
  return before + text + after;
}

/** What a message may show: the match and, when there is an action, what it would put in its place. */
export function messageArguments(matched: string, replacements: readonly string[], action: Action | undefined): string[] {
  if (!action) return [matched];
  return [matched, replacements.length > 1 ? quotedList(replacements) : (replacements[0] ?? matched)];
}

/** `'a'`, `'a' or 'b'`, `'a', 'b', or 'c'`. */
export function quotedList(options: readonly string[]): string {
  const quoted = options.map((option) => `'${option}'`);
  if (quoted.length < 3) return quoted.join(' or ');
  return `${quoted.slice(0, -1).join(', ')}, or ${quoted.at(-1)}`;
}
