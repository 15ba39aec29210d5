import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Pieces, PlacedBlock } from '../blocks.ts';
import { align } from './align.ts';
import { frontMatterValues } from './front-matter.ts';
import { Walker } from './walker.ts';

const frontMatter = /^(?:---|\+\+\+)\n[\s\S]*?\n(?:---|\+\+\+)[^\S\n]*(?=\n|$)/;
const htmlToken = /<!--([\s\S]*?)-->|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*?)(\/?)>/g;

/** The blocks of a Markdown file (CommonMark with GitHub's tables, strikethrough, task lists, footnotes and bare links). */
export function markdownBlocks(text: string, pieces: Pieces, suffix = '.md'): PlacedBlock[] {
  const source = {};
  const walker = new Walker(source, pieces, suffix);
  const matter = frontMatter.exec(text)?.[0] ?? '';
  for (const { key, value, places } of frontMatterValues(matter)) walker.value(key, value, places);
  const body = text.replace(frontMatter, (lines) => lines.replace(/[^\n]/g, ' '));
  const root: Root = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  walk(root, { source: text, walker, tight: false });
  for (const node of root.children) if (node.type === 'footnoteDefinition') footnote(node, { source: text, walker, tight: false });
  const raw: PlacedBlock = { block: { text, scope: `raw${suffix}`, parent: 'raw', source }, at: 0 };
  return [...walker.finish(), raw];
}

interface Context {
  readonly source: string;
  readonly walker: Walker;
  /** In a tight list, whose paragraphs have no tag of their own. */
  readonly tight: boolean;
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
  else if (node.type === 'link') element('a', node, context, node.url);
  else if (node.type === 'html') html(node.value, node, context);
  else if (node.type === 'break') walker.open('br');
  else if (node.type === 'image' || node.type === 'imageReference') image(node, context);
  else if (node.type === 'inlineCode') code(node.value, node, context);
  else if (node.type === 'table') table(node, context);
  else if (node.type === 'code') block('pre', walker);
  else if (node.type === 'list') list(node, context);
  else if (node.type !== 'footnoteDefinition' && 'children' in node) for (const child of node.children) walk(child, context);
}

function element(tag: string, node: Nodes, context: Context, href?: string): void {
  context.walker.open(tag, { href });
  if ('children' in node) for (const child of node.children) walk(child, context);
  context.walker.close(tag);
}

function block(tag: string, walker: Walker): void {
  walker.open(tag);
  walker.close(tag);
}

function text(value: string, node: Nodes, { source, walker }: Context): void {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  walker.write(value, align(source, from, to, value));
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
    value,
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

function footnote(node: Nodes, context: Context): void {
  context.walker.open('ol');
  element('li', node, context);
  context.walker.close('ol');
}

/** Tags and texts of embedded HTML. */
function html(value: string, node: Nodes, { walker }: Context): void {
  const from = node.position?.start.offset ?? 0;
  let last = 0;
  const between = (to: number) => {
    const part = value.slice(last, to);
    walker.write(
      part,
      Array.from(part, (_, index) => from + last + index),
    );
  };
  for (const { 0: whole, 1: comment, 2: slash, 3: name = '', 4: rest = '', index } of value.matchAll(htmlToken)) {
    between(index);
    last = index + whole.length;
    const tag = name.toLowerCase();
    if (comment !== undefined) walker.comment(comment.trim());
    else if (slash) walker.close(tag);
    else walker.open(tag, { class: attribute(rest, 'class'), href: attribute(rest, 'href'), alt: attribute(rest, 'alt') });
  }
  between(value.length);
}

function attribute(text: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'i').exec(text);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}
