import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Post } from '../../src/contract/post.ts';
import type { Site, SiteHealth } from '../../src/contract/site.ts';
import type { SiteId } from '../../src/guide/site.ts';
import { root } from '../../tools/root.ts';
import { isThorough } from '../num-runs.ts';

/** One thing by which a page may be read: an attribute, one value of it, or a kind of element. */
export interface Mark {
  readonly attribute?: string;
  readonly value?: string;
  readonly tag?: string;
}

export const nameOf = ({ attribute, value, tag }: Mark) => tag ?? (value === undefined ? `[${attribute}]` : `[${attribute}="${value}"]`);

/** What the web itself gives a meaning: without these a page does not work, whatever a site renames. */
const ofTheWeb =
  /^(?:href|src|style|hidden|aria-hidden|alt|title|contenteditable|type|id|class|rel|content|property|name|value|width|height|xmlns|xlink:href|viewbox|d)$/i;
const tagsOfTheWeb =
  /^(?:html|head|body|a|img|image|div|span|button|br|p|b|i|em|strong|input|textarea|svg|g|path|video|script|style|template)$/i;

/** The text of everything that an adapter is made of, its own folder and what the sites share. */
function adapterCode(site: SiteId): string {
  const folders = [path.join(root, 'src/sites'), path.join(root, 'src/sites', site)];
  const files = folders.flatMap((folder) => readdirSync(folder).flatMap((file) => (file.endsWith('.ts') ? [path.join(folder, file)] : [])));
  return files.map((file) => readFileSync(file, 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '')).join('\n');
}

/** A page without its drawings and classes, which no adapter reads: the many readings of it cost less. */
export function lightened(html: string): string {
  return html.replace(/<svg[\s\S]*?<\/svg>/g, '<svg></svg>').replace(/ class=(?:"[^"]*"|'[^']*')/g, '');
}

/** Every mark of a page that the adapter's own code names: a mark that it begins to use is renamed from then on. */
export function marksOf(site: SiteId, document: Document): Mark[] {
  const strings = adapterCode(site).match(/'[^'\n]*'|`[^`]*`|\/\^[^\n]*\//g) ?? [];
  const words = new Set(strings.join(' ').match(/[\w:-]+/g) ?? []);
  const lower = new Set([...words].map((word) => word.toLowerCase()));
  const isNamed = (value: string) =>
    words.has(value) || [...words].some((word) => word.length > 5 && /[-_]$/.test(word) && value.startsWith(word));
  const found = new Map<string, Mark>();
  const add = (mark: Mark) => found.set(nameOf(mark), mark);
  for (const element of document.querySelectorAll('body *')) {
    if (lower.has(element.tagName.toLowerCase()) && !tagsOfTheWeb.test(element.tagName)) add({ tag: element.tagName });
    for (const { name, value } of element.attributes) {
      if (ofTheWeb.test(name) || !words.has(name)) continue;
      add({ attribute: name });
      if (value !== '' && isNamed(value)) add({ attribute: name, value });
    }
  }
  return [...found.values()];
}

/**
 * Of the marks of a real page every sixth, another sixth on the next page, since pages of a site have most marks in common;
 * all of them where the environment has `THOROUGH`, and on our own pages, which have no number.
 */
export function triedMarks(site: SiteId, document: Document, page?: number): Mark[] {
  const all = marksOf(site, document);
  return page === undefined || isThorough ? all : all.filter((_, at) => at % 6 === page % 6);
}

/** Renames a mark wherever it stands, and answers how to give it its name back. */
export function rename(document: Document, mark: Mark): () => void {
  const undo = [...document.querySelectorAll(`body ${nameOf(mark)}`)].map((element) =>
    mark.attribute === undefined ? renameElement(document, element) : renameAttribute(element, mark.attribute, mark.value),
  );
  return () => {
    for (const one of undo.reverse()) one();
  };
}

function renameAttribute(element: Element, attribute: string, value: string | undefined): () => void {
  const before = element.getAttribute(attribute) ?? '';
  if (value !== undefined) element.setAttribute(attribute, 'zzz');
  else {
    element.removeAttribute(attribute);
    element.setAttribute('data-zzz', before);
  }
  return () => {
    element.removeAttribute('data-zzz');
    element.setAttribute(attribute, before);
  };
}

function renameElement(document: Document, element: Element): () => void {
  const other = document.createElement('div');
  for (const { name, value } of [...element.attributes]) other.setAttribute(name, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return () => {
    element.append(...other.childNodes);
    other.replaceWith(element);
  };
}

/** What an adapter makes of a page. */
export interface Reading {
  readonly posts: readonly Post[];
  readonly boxes: readonly (string | undefined)[];
  readonly account: string | undefined;
  readonly verdict: SiteHealth['verdict'];
}

export function readPage(site: Site, document: Document): Reading {
  const postOf = (element: Element | undefined) => (element === undefined ? undefined : site.readPost(element));
  return {
    posts: site.findPosts(document).flatMap((element) => site.readPost(element) ?? []),
    boxes: site.findComposers(document).map((box) => postOf(site.composerPost(box))?.id),
    account: site.readAccount(document)?.id,
    verdict: site.health(document).verdict,
  };
}

/** Fields that a page need not say: their absence is no loss, only another value is. */
const optional = new Set<keyof Post>(['lang', 'aliases', 'missing']);

/** Whether what is left is a part of what was there: a sentence of a text, some fields of a person. */
function isPartOf(left: unknown, whole: unknown): boolean {
  if (typeof left === 'string' && typeof whole === 'string') return whole.includes(left);
  if (typeof left !== 'object' || typeof whole !== 'object' || left === null || whole === null) return left === whole;
  return Object.entries(left).every(([key, value]) => isPartOf(value, (whole as Record<string, unknown>)[key]));
}

/** What is wrong after a mark was renamed: a value that is another's, or a loss that nothing tells of. */
export function faultsOf(before: Reading, after: Reading): string[] {
  const isSilent = after.verdict === 'good' || after.verdict === 'empty';
  const rest = [...after.posts];
  const faults = before.posts.flatMap((post) => {
    const at = bestMatch(post, rest);
    if (at === -1) return isSilent ? [`lost without a word: ${post.kind} ${post.id}`] : [];
    const [twin] = rest.splice(at, 1);
    return fieldFaults(post, twin as Post, isSilent);
  });
  const strange = rest.map((post) => `out of nothing: ${post.kind} ${post.id}`);
  return [...faults, ...strange, ...boxFaults(before, after, isSilent)];
}

function bestMatch(post: Post, others: readonly Post[]): number {
  const byId = others.findIndex((other) => other.id === post.id);
  if (byId !== -1) return byId;
  const without = (other: Post) => other.missing.includes('id') || other.missing.includes('author') || other.missing.includes('text');
  return others.findIndex(
    (other) => without(other) && (other.text === post.text || other.author?.handle === post.author?.handle || other.url === post.url),
  );
}

function fieldFaults(before: Post, after: Post, isSilent: boolean): string[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Post)[];
  return fields.flatMap((field) => {
    const [old, now] = [before[field], after[field]].map((value) => JSON.stringify(value));
    if (old === now || field === 'missing') return [];
    const isNamed = after.missing.includes(field);
    if (isNamed && isPartOf(after[field], before[field])) return [];
    const isGone = now === undefined || now === '""';
    if (isGone && (optional.has(field) || isNamed || !isSilent)) return [];
    if (!isGone && (field === 'id' || field === 'kind' || field === 'textState' || field === 'place') && (isNamed || !isSilent)) return [];
    return [`${field} of ${before.id}: ${old?.slice(0, 150)} became ${now?.slice(0, 150)}`];
  });
}

function boxFaults(before: Reading, after: Reading, isSilent: boolean): string[] {
  const faults: string[] = [];
  if (after.boxes.length < before.boxes.length && isSilent) faults.push(`lost without a word: ${before.boxes.length} reply boxes`);
  if (after.boxes.length > before.boxes.length) faults.push('a reply box out of nothing');
  const wrong = after.boxes.filter((id) => id !== undefined && !before.boxes.includes(id) && before.posts.some((post) => post.id === id));
  if (wrong.length > 0) faults.push(`a reply box answers another post: ${wrong}`);
  if (after.account !== undefined && after.account !== before.account) faults.push('another account');
  return faults;
}
