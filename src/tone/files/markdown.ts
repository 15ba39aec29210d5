import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Pieces, PlacedBlock } from '../blocks.ts';
import { align } from './align.ts';
import { asWritten, bareEnd } from './bare-link.ts';
import { frontMatterValues } from './front-matter.ts';
import { writeHtml } from './html.ts';
import { Walker } from './walker.ts';

const frontMatter = /^(?:---|\+\+\+)\n[\s\S]*?\n(?:---|\+\+\+)[^\S\n]*(?=\n|$)/;

/** The blocks of a Markdown file (CommonMark with GitHub's tables, strikethrough, task lists, footnotes and bare links). */
export function markdownBlocks(text: string, pieces: Pieces, suffix = '.md'): PlacedBlock[] {
  const source = {};
  const walker = new Walker(source, pieces, suffix);
  const matter = frontMatter.exec(text)?.[0] ?? '';
  for (const { key, value, places } of frontMatterValues(matter)) walker.value(key, value, places);
  const body = text.replace(frontMatter, (lines) => lines.replace(/[^\n]/g, ' '));
  const root: Root = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const context: Context = { source: text, walker, tight: false, addresses: addresses(root), written: { to: 0 } };
  walk(root, context);
  for (const node of footnotes(root)) footnote(node, context);
  const raw: PlacedBlock = { block: { text, scope: `raw${suffix}`, parent: 'raw', source }, at: 0 };
  return [...walker.finish(), raw];
}

interface Context {
  readonly source: string;
  readonly walker: Walker;
  /** In a tight list, whose paragraphs have no tag of their own. */
  readonly tight: boolean;
  /** Where the last bare address ends. */
  readonly written: { to: number };
  /** The addresses of links that are written apart from them. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** The tag of the nodes that are just an element around their children. */
const plain: Readonly<Record<string, string>> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  tableRow: 'tr',
};

function walk(node: Nodes, context: Context): void {
  const tag = plain[node.type];
  if (tag === undefined || (tag === 'p' && context.tight)) special(node, context);
  else element(tag, node, { ...context, tight: false });
}

function special(node: Nodes, context: Context): void {
  const { walker } = context;
  if (node.type === 'text') text(node.value, node, context);
  else if (node.type === 'heading') element(`h${node.depth}`, node, context);
  else if (node.type === 'link') link(node, context);
  else if (node.type === 'linkReference') element('a', node, context, context.addresses.get(node.identifier));
  else if (node.type === 'html') writeHtml(node.value, node.position?.start.offset ?? 0, context.walker);
  else if (node.type === 'break') walker.open('br');
  else if (node.type === 'image' || node.type === 'imageReference') image(node, context);
  else if (node.type === 'inlineCode') code(node.value, node, context);
  else if (node.type === 'table') table(node, context);
  else if (node.type === 'code') block('pre', walker);
  else if (node.type === 'list') list(node, context);
  else if (node.type !== 'footnoteDefinition' && 'children' in node) for (const child of node.children) walk(child, context);
}

function element(tag: string, node: Nodes, context: Context, href?: string): void {
  context.walker.open(tag, { href: href === undefined ? undefined : asWritten(href) });
  if ('children' in node) for (const child of node.children) walk(child, context);
  context.walker.close(tag);
}

/** A link; a bare address only where goldmark sees one, and as far as it does. */
function link(node: Extract<Nodes, { type: 'link' }>, context: Context): void {
  const { source, walker } = context;
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  const end = bareEnd(source, from, to);
  if (end === undefined) {
    element('a', node, context, node.url);
    return;
  }
  const write = (start: number, stop: number) =>
    walker.write(
      source.slice(start, stop),
      Array.from({ length: stop - start }, (_, index) => start + index),
    );
  if (end > from) {
    const address = source.slice(from, end);
    walker.open('a', { href: address.startsWith('http') ? asWritten(address) : undefined });
    write(from, end);
    walker.close('a');
  }
  if (end < to) write(end, to);
  context.written.to = end;
}

function block(tag: string, walker: Walker): void {
  walker.open(tag);
  walker.close(tag);
}

function text(value: string, node: Nodes, { source, walker, written }: Context): void {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  const places = align(source, from, to, value);
  // A bracket behind a bare address may have been written with it.
  const first = from < written.to ? places.findIndex((place) => place >= written.to) : 0;
  walker.write(first < 0 ? '' : value.slice(first), places.subarray(Math.max(0, first)));
}

function image({ alt, position }: Extract<Nodes, { type: 'image' | 'imageReference' }>, { source, walker }: Context): void {
  const from = (position?.start.offset ?? 0) + '!['.length;
  walker.open('img', alt ? { alt, altPlaces: align(source, from, position?.end.offset ?? from, alt) } : {});
}

function code(value: string, node: Nodes, { source, walker }: Context): void {
  const from = node.position?.start.offset ?? 0;
  const at = source.indexOf(value, from);
  walker.open('code');
  walker.write(
    value.replaceAll('\n', ' '),
    Array.from(value, (_, index) => (at < 0 ? from : at) + index),
  );
  walker.close('code');
}

function list(node: Extract<Nodes, { type: 'list' }>, context: Context): void {
  const tag = node.ordered ? 'ol' : 'ul';
  const loose = node.spread === true || node.children.some((item) => item.spread === true);
  context.walker.open(tag);
  for (const item of node.children) element('li', item, { ...context, tight: !loose });
  context.walker.close(tag);
}

function table(node: Extract<Nodes, { type: 'table' }>, context: Context): void {
  const { walker } = context;
  walker.open('table');
  for (const [index, row] of node.children.entries()) {
    walker.open('tr');
    for (const cell of row.children) element(index === 0 ? 'th' : 'td', cell, context);
    walker.close('tr');
  }
  walker.close('table');
}

function addresses(root: Root): Map<string, string> {
  const found = new Map<string, string>();
  const collect = (node: Nodes): void => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node.url);
    if ('children' in node) for (const child of node.children) collect(child);
  };
  collect(root);
  return found;
}

/** The footnotes that something refers to, in the order of the references. */
function footnotes(root: Root): Nodes[] {
  const named = new Set<string>();
  const collect = (node: Nodes): void => {
    if (node.type === 'footnoteReference') named.add(node.identifier);
    if ('children' in node) for (const child of node.children) collect(child);
  };
  collect(root);
  return [...named].flatMap((name) => root.children.find((node) => node.type === 'footnoteDefinition' && node.identifier === name) ?? []);
}

function footnote(node: Nodes, context: Context): void {
  context.walker.open('ol');
  element('li', node, context);
  context.walker.close('ol');
}
