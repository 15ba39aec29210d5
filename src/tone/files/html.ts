import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Walker } from './walker.ts';

const token = /<!--([\s\S]*?)-->|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*?)(\/?)>/g;
const reference = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g;

/** Takes tags and texts of HTML within Markdown to the walker; it begins at `from`. */
export function writeHtml(value: string, from: number, walker: Walker): void {
  let last = 0;
  for (const { 0: whole, 1: comment, 2: slash, 3: name = '', 4: rest = '', index } of value.matchAll(token)) {
    writeText(value.slice(last, index), from + last, walker);
    last = index + whole.length;
    const tag = name.toLowerCase();
    if (comment !== undefined) walker.comment(comment.trim());
    else if (slash) walker.close(tag);
    else walker.open(tag, { class: attribute(rest, 'class'), href: attribute(rest, 'href'), alt: attribute(rest, 'alt') });
  }
  writeText(value.slice(last), from + last, walker);
}

/** Text between tags; a character reference is the character it stands for. */
function writeText(text: string, from: number, walker: Walker): void {
  let last = 0;
  const write = (value: string, place: (index: number) => number) =>
    walker.write(
      value,
      Array.from({ length: value.length }, (_, index) => place(index)),
    );
  const between = (to: number) => write(text.slice(last, to), (index) => from + last + index);
  for (const { 0: whole, index } of text.matchAll(reference)) {
    between(index);
    write(character(whole), () => from + index);
    last = index + whole.length;
  }
  between(text.length);
}

/** What a reference stands for, as Markdown reads it too; itself when it stands for nothing. */
function character(whole: string): string {
  const [paragraph] = fromMarkdown(whole).children;
  const [text] = paragraph && 'children' in paragraph ? paragraph.children : [];
  return text?.type === 'text' ? text.value : whole;
}

function attribute(text: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'i').exec(text);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}
