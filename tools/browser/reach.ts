/**
 * Reaches into the closed shadow roots of our surfaces and into the frame of our popovers, which nothing in the page can.
 * Reading goes through the browser's debugger; acting goes through real mouse and keyboard input, so that the events are
 * trusted.
 */
import type { Frame, Page } from 'playwright-core';
import { askClosedRoots } from './closed-roots.ts';
import { pick, readText, type Tree } from './in-page.ts';
import { until } from './until.ts';

/** A control as a person finds it: by the words on it or read out for it. */
export type Name = string | RegExp;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One of our trees, or several taken together. Each method looks anew: roots come and go. */
export interface Surface {
  /** Whether it is there now. */
  present(): Promise<boolean>;
  /** What a person reads in it, with line breaks; empty when absent. */
  text(): Promise<string>;
  /** Resolves with the text once it matches. */
  waitText(expected: Name, ms?: number): Promise<string>;
  /** The names of its controls, in order. */
  controls(): Promise<string[]>;
  /** Clicks a control with the real mouse, waiting for it to appear. */
  click(name: Name, ms?: number): Promise<void>;
  /** Clicks a field by its name and types with the real keyboard. */
  type(name: Name, text: string): Promise<void>;
  /** Moves the mouse over a control. */
  hover(name: Name): Promise<void>;
  /** Where a control (or the whole surface) stands in the view, in CSS pixels. */
  box(name?: Name): Promise<Box | undefined>;
  /** Whether the control is pressed, checked or selected. */
  pressed(name: Name): Promise<boolean>;
  /** Runs a function over each root, beside the page's own scripts; the first answer that is not undefined. */
  ask<T>(look: (root: Tree) => T | undefined): Promise<T | undefined>;
}

const literal = (name: Name): { source: string; flags: string } =>
  typeof name === 'string'
    ? { source: `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, flags: 'u' }
    : { source: name.source, flags: name.flags };

/** Where the open frame of our popovers stands in the view, past its border; runs over each closed root. */
function openBox(root: ParentNode): { x: number; y: number } | undefined {
  const box = root.querySelector('iframe[data-state="open"]')?.getBoundingClientRect();
  return box && { x: box.x + 1, y: box.y + 1 };
}

/** The frame of our popovers while it is open, and where it stands; none of the site's own address is ours. */
export async function openFrame(page: Page): Promise<{ frame: Frame; x: number; y: number } | undefined> {
  const frames = page.frames().filter((one) => /^(?:chrome|moz)-extension:/.test(one.url()) && one.parentFrame() !== null);
  if (frames.length === 0) return undefined;
  const [box] = await askClosedRoots<{ x: number; y: number }>(page, undefined, openBox.toString());
  if (box === undefined) return undefined;
  // One that closes may stand there with one that opens.
  for (const frame of frames) if (frames.length === 1 || (await isOpen(frame))) return { frame, ...box };
  return undefined;
}

async function isOpen(frame: Frame): Promise<boolean> {
  const element = await frame.frameElement().catch(() => undefined);
  return (await element?.getAttribute('data-state').catch(() => undefined)) === 'open';
}

/** A page is new for so long, ms; on one, Diapason takes a press only on a bar that stood for as long as a person needs to see it. */
const YOUNG = 3_000;
const STANDING = 700;

class Roots implements Surface {
  readonly #page: Page;
  /** The post of a bar; everything that is no bar, and the frame of our popovers, otherwise. */
  readonly #post: string | undefined;

  constructor(page: Page, post?: string) {
    this.#page = page;
    this.#post = post;
  }

  async present(): Promise<boolean> {
    return (await askClosedRoots(this.#page, this.#post, '() => true')).length > 0;
  }

  async text(): Promise<string> {
    const parts = await this.#each<string>(readText.toString());
    return parts.filter(Boolean).join('\n');
  }

  waitText(expected: Name, ms?: number): Promise<string> {
    return until(
      `our surface to say ${String(expected)}`,
      async () => {
        const text = await this.text();
        const there = typeof expected === 'string' ? text.includes(expected) : expected.test(text);
        if (!there) throw new Error(`it says “${text.slice(0, 300)}”`);
        return there ? text : false;
      },
      ms,
    );
  }

  async controls(): Promise<string[]> {
    return (await this.#pick<string[]>(/./u, 'names')).flat();
  }

  async click(name: Name, ms?: number): Promise<void> {
    const { x, y, width, height } = await this.#waitBox(name, ms);
    await this.#page.mouse.click(x + width / 2, y + height / 2);
  }

  async hover(name: Name): Promise<void> {
    const { x, y, width, height } = await this.#waitBox(name);
    await this.#page.mouse.move(x + width / 2, y + height / 2);
  }

  async type(name: Name, text: string): Promise<void> {
    await this.click(name);
    await this.#page.keyboard.type(text);
  }

  async box(name?: Name): Promise<Box | undefined> {
    if (name !== undefined) return (await this.#pick<Box>(name, 'box'))[0];
    return this.ask((root) => {
      const { x, y, width, height } = ('host' in root ? root.host : root.documentElement).getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  async pressed(name: Name): Promise<boolean> {
    return (await this.#pick<boolean>(name, 'pressed'))[0] ?? false;
  }

  async ask<T>(look: (root: Tree) => T | undefined): Promise<T | undefined> {
    return (await this.#each<T>(look.toString()))[0];
  }

  /** Two looks in a row at the same place: what still moves is not clicked. A bar on a new page must have stood for longer. */
  async #waitBox(name: Name, ms?: number): Promise<Box> {
    const pause = this.#post !== undefined && (await this.#isNew()) ? STANDING : 0;
    let before = '';
    let since = Number.POSITIVE_INFINITY;
    return until(
      `the control ${String(name)}`,
      async () => {
        const box = await this.box(name);
        const place = JSON.stringify(box ?? '');
        if (place !== before) since = Number.POSITIVE_INFINITY;
        else if (since === Number.POSITIVE_INFINITY) since = Date.now();
        before = place;
        if (box === undefined) throw new Error(`there are: ${(await this.controls()).join(' | ')}`);
        return Date.now() - since >= pause ? box : false;
      },
      ms,
    );
  }

  /** Whether a person would still be looking where things are. */
  #isNew(): Promise<boolean> {
    return this.#page.evaluate((young) => performance.now() < young, YOUNG);
  }

  #pick<T>(name: Name, act: string): Promise<T[]> {
    const { source, flags } = literal(name);
    const words = [source, flags, act].map((word) => JSON.stringify(word)).join(', ');
    return this.#each<T>(`(root) => (${pick.toString()})(root, ${words})`);
  }

  async #each<T>(look: string): Promise<T[]> {
    const framed = this.#post === undefined ? await this.#inFrame<T>(look) : [];
    return [...framed, ...(await askClosedRoots<T>(this.#page, this.#post, look))];
  }

  async #inFrame<T>(look: string): Promise<T[]> {
    const open = await openFrame(this.#page);
    if (open === undefined) return [];
    // tsx names functions through a global of its own that the frame does not have.
    const answer = await open.frame.evaluate<T | undefined>(`((__name) => (${look})(document))((named) => named)`).catch(() => undefined);
    return answer === undefined ? [] : [moved(answer, open)];
  }
}

/** A box of the frame's own view, as one of the page's. */
const moved = <T>(answer: T, by: { x: number; y: number }): T => {
  if (typeof answer !== 'object' || answer === null || !('width' in answer)) return answer;
  const box = answer as unknown as Box;
  return { ...answer, x: box.x + by.x, y: box.y + by.y };
};

/** The bar of a post. */
export function bar(page: Page, postId: string): Surface {
  return new Roots(page, postId);
}

/** Everything of ours on the page that is not a bar: popovers, cards, toasts, the help sheet, the reply check. */
export function overlay(page: Page): Surface {
  return new Roots(page);
}

/** The ids of the posts that have a bar now, in document order; a post with two bars is named twice. */
export function barIds(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('[data-diapason]')].map((host) => host.getAttribute('data-diapason') ?? ''));
}
