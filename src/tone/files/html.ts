import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Attributes, Walker } from './walker.ts';

const token = /<!--([\s\S]*?)-->|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*?)(\/?)>/g;
const reference = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g;

/** Takes tags and texts of HTML within Markdown to the walker; it begins at `from`. */
export function writeHtml(value: string, from: number, walker: Walker): void {
  let last = 0;
  const between = (to: number) => {
    const text = decoded(value.slice(last, to), from + last);
    walker.write(text.value, text.places);
  };
  for (const { 0: whole, 1: comment, 2: slash, 3: name = '', 4: rest = '', index } of value.matchAll(token)) {
    between(index);
    last = index + whole.length;
    const tag = name.toLowerCase();
    if (comment !== undefined) walker.comment(comment.trim());
    else if (slash) walker.close(tag);
    else walker.open(tag, attributes(rest, from + index + whole.indexOf(rest, name.length)));
  }
  between(value.length);
}

/** A text and where its characters stand. */
interface Decoded {
  readonly value: string;
  readonly places: Int32Array;
}

/** A text of HTML: a character reference is the character it stands for. */
function decoded(text: string, from: number): Decoded {
  let value = '';
  const places: number[] = [];
  const add = (part: string, place: (index: number) => number) => {
    value += part;
    for (let index = 0; index < part.length; index += 1) places.push(place(index));
  };
  let last = 0;
  const between = (to: number) => add(text.slice(last, to), (index) => from + last + index);
  for (const { 0: whole, index } of text.matchAll(reference)) {
    between(index);
    add(character(whole), () => from + index);
    last = index + whole.length;
  }
  between(text.length);
  return { value, places: Int32Array.from(places) };
}

/** What a reference stands for, as Markdown reads it too; itself when it stands for nothing. */
function character(whole: string): string {
  const [paragraph] = fromMarkdown(whole).children;
  const [text] = paragraph && 'children' in paragraph ? paragraph.children : [];
  return text?.type === 'text' ? text.value : whole;
}

/** What the walker asks of a tag, whose attributes begin at `from`. */
function attributes(text: string, from: number): Attributes {
  const alt = attribute(text, 'alt', from);
  const found = { class: attribute(text, 'class', from)?.value, href: attribute(text, 'href', from)?.value };
  return alt ? { ...found, alt: alt.value, altPlaces: alt.places } : found;
}

function attribute(text: string, name: string, from: number): Decoded | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'di').exec(text);
  const group = [1, 2, 3].find((number) => found?.[number] !== undefined);
  if (!found || group === undefined) return undefined;
  return decoded(found[group] ?? '', from + (found.indices?.[group]?.[0] ?? 0));
}
