import { cutProse, type Pieces, type PlacedBlock } from '../blocks.ts';
import { mutedBy, only } from './muted.ts';

const skippedTags = new Set(['script', 'style', 'pre', 'figure', 'noscript', 'iframe']);
const skippedClasses = new Set(['problematic', 'pre', 'code']);
const maskedTags = new Set(['tt', 'code', 'kbd']);
const inlineTags = new Set('b big i small abbr acronym cite dfn em kbd strong a br img span sub sup code tt del'.split(' '));
const scopes: Readonly<Record<string, string>> = {
  th: 'text.table.header',
  td: 'text.table.cell',
  caption: 'text.table.caption',
  li: 'text.list',
  blockquote: 'text.blockquote',
  figcaption: 'text.figure.caption',
};

/** After these an inline piece needs no space before it; these need none themselves. */
const tight = /[([{—–]$/;
const closing = /^[.?!,:;)\]}—–]/;

export interface Attributes {
  readonly class?: string | undefined;
  readonly href?: string | undefined;
  readonly alt?: string | undefined;
  /** Where the characters of `alt` stand. */
  readonly altPlaces?: Int32Array;
}

/**
 * Turns the tags and texts of a document into blocks the way Vale walks the HTML of a Markdown file: inline code becomes
 * asterisks, code blocks are left out, and a block ends with each closing tag that is not inline.
 */
export class Walker {
  readonly blocks: PlacedBlock[] = [];
  readonly counts: Record<string, number> = {};
  private readonly source: object;
  private readonly pieces: Pieces;
  private readonly suffix: string;
  private text = '';
  private places: number[] = [];
  private pending = '';
  private pendingPlaces: number[] = [];
  private history: string[] = [];
  private inline = false;
  /** An inline element was just closed: the space before what follows is as the source has it. */
  private closed = false;
  private masked = false;
  private skipping: string | undefined;
  private href: string | undefined;
  private classes: string | undefined;
  private summary = '';
  private summaryPlaces: number[] = [];
  private muted = new Set<string>();

  constructor(source: object, pieces: Pieces, suffix: string) {
    this.source = source;
    this.pieces = pieces;
    this.suffix = suffix;
  }

  open(name: string, attributes: Attributes = {}): void {
    this.flush();
    // Vale takes emphasis after inline code, the nearest tag opened before it, for code too.
    const tag = (name === 'em' || name === 'b') && this.history.at(-1) === 'code' ? 'code' : name;
    // What stands in an item before a list in it is a block of its own.
    if (this.skipping === undefined && !inlineTags.has(tag) && this.text.trim() !== '') this.end();
    const hidden = skippedTags.has(tag) || (!inlineTags.has(tag) && isSkipped(attributes.class));
    if (this.skipping === undefined && hidden) {
      this.skipping = tag;
      this.counts[tag] = (this.counts[tag] ?? 0) + 1;
    } else {
      this.inline = inlineTags.has(tag);
      this.masked = maskedTags.has(tag);
      this.closed = false;
      this.history.push(tag);
    }
    this.href = attributes.href;
    this.classes = attributes.class;
    const { alt, altPlaces } = attributes;
    if (alt) this.emit(alt, altPlaces ?? new Int32Array(alt.length).fill(-1), 'text.attr.alt', false);
  }

  close(tag: string): void {
    this.flush();
    if (this.skipping === tag) this.skipping = undefined;
    this.href = undefined;
    this.classes = undefined;
    this.closed = inlineTags.has(tag);
    if (this.closed) return;
    if (this.text.trim() !== '') this.end();
    this.reset();
  }

  private reset(): void {
    this.text = '';
    this.places = [];
    this.history = [];
  }

  write(value: string, places: ArrayLike<number>): void {
    this.pending += value;
    for (let index = 0; index < value.length; index += 1) this.pendingPlaces.push(places[index] ?? -1);
  }

  comment(text: string): void {
    this.flush();
    if (!this.inline) this.closed = true;
    if (text === 'vale off') this.muted = new Set([...this.muted, 'off']);
    else if (text === 'vale on') this.muted = without(this.muted, ['off']);
    const styles = /^vale styles? = (.*)$/.exec(text)?.[1];
    if (styles !== undefined) this.muted = new Set([...this.muted].filter((key) => !key.startsWith(only)).concat(only + styles));
    const [, name, matches, state] = /^vale ([^\s[]+)(\[.+\])? = (YES|NO|on|off)$/.exec(text) ?? [];
    if (name === undefined) return;
    const keys = matches === undefined ? [name] : list(matches).map((match) => `${name}[${match}]`);
    this.muted = state === 'NO' || state === 'off' ? new Set([...this.muted, ...keys]) : without(this.muted, keys);
  }

  /** The blocks, with the summary of the prose at the end. */
  finish(): PlacedBlock[] {
    this.flush();
    if (this.text.trim() !== '') this.end();
    const muted = mutedBy(new Set(this.muted.has('off') ? ['off'] : []));
    const block = { text: this.summary, scope: `summary${this.suffix}`, parent: 'summary', source: this.source, counts: this.counts };
    return [...this.blocks, { block, at: Int32Array.from(this.summaryPlaces), ...muted }];
  }

  /** Ends a run of text: what stands between two tags, trimmed. */
  private flush(): void {
    const start = this.pending.length - this.pending.trimStart().length;
    let value = this.pending.trim();
    const before = this.pending;
    let places = this.pendingPlaces.slice(start, start + value.length);
    this.pending = '';
    this.pendingPlaces = [];
    const closed = this.closed;
    if (this.skipping !== undefined || this.muted.has('off') || value === '') return;
    this.closed = false;
    const lead = start === 0 ? '' : /^[\n\r]/.test(before) ? '\n' : ' ';
    const masked = this.masked || isSkipped(this.classes);
    const starter = closing.test(value) && !masked;
    if (masked || this.href === value) {
      const letters = [...value.matchAll(/./gsu)];
      places = letters.map(({ index }) => places[index] ?? -1);
      value = value.replace(/[^\n]/gu, '*');
    }
    this.masked = false;
    const gap = closed ? lead : (this.inline && !starter) || (this.nested() && !this.inline) ? ' ' : '';
    if (gap === '\n' || (gap === ' ' && !tight.test(this.text))) {
      this.text += gap;
      this.places.push(-1);
    }
    this.text += value;
    for (const place of places) this.places.push(place);
  }

  private nested(): boolean {
    const [grand, parent, own] = this.history.slice(-3);
    return this.history.length > 3 && own === 'li' && (parent === 'ul' || parent === 'ol') && grand === 'li';
  }

  private end(): void {
    const tag = this.history.find((name) => scopes[name] !== undefined || /^h[1-6]$/.test(name));
    const scope = tag === undefined ? 'text' : (scopes[tag] ?? `text.heading.${tag}`);
    if (scope === 'text' || scope === 'text.list' || scope === 'text.blockquote') {
      this.summary += `${this.text}\n\n`;
      for (const place of this.places) this.summaryPlaces.push(place);
      this.summaryPlaces.push(-1, -1);
    }
    if (tag !== undefined) {
      const name = scope.slice('text.'.length).replaceAll('.', '_');
      this.counts[name] = (this.counts[name] ?? 0) + 1;
    }
    const lead = tag === undefined ? 0 : this.text.length - this.text.replace(/^ +/, '').length;
    this.emit(this.text.slice(lead), Int32Array.from(this.places.slice(lead)), scope + this.suffix, tag === undefined);
    this.reset();
  }

  /** A value of the front matter, which is a block of its own. */
  value(key: string, text: string, places: Int32Array): void {
    this.emit(text, places, `text.frontmatter.${key}${this.suffix}`, false);
  }

  private emit(text: string, at: Int32Array, scope: string, prose: boolean): void {
    const placed: PlacedBlock = {
      block: { text, scope, parent: scope, source: this.source, counts: this.counts },
      at,
      ...mutedBy(this.muted),
    };
    this.blocks.push(...(prose ? cutProse(placed, this.pieces) : []), placed);
  }
}

function isSkipped(classes: string | undefined): boolean {
  return classes?.split(' ').some((name) => skippedClasses.has(name)) ?? false;
}

function without(set: ReadonlySet<string>, keys: readonly string[]): Set<string> {
  return new Set([...set].filter((key) => !keys.includes(key)));
}

function list(json: string): string[] {
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) ? parsed.map(String) : [];
  } catch {
    return [];
  }
}
