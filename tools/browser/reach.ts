/**
 * Reaches into the closed shadow roots of our surfaces and into the frame of our popovers, which nothing in the page can.
 * Reading goes through the browser's debugger; acting goes through real mouse and keyboard input, so that the events are
 * trusted.
 */
import type { Frame, Page } from 'playwright-core';
import { closedRoots, session } from './closed-roots.ts';
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
  /** Runs a function in the page's world with each root as `this`; the first answer that is not undefined. */
  ask<T>(look: (root: Tree) => T | undefined): Promise<T | undefined>;
}

const literal = (name: Name): { source: string; flags: string } =>
  typeof name === 'string'
    ? { source: `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, flags: 'u' }
    : { source: name.source, flags: name.flags };

/** The frame of our popovers while it is open, and where it stands; none of the site's own address is ours. */
export async function openFrame(page: Page): Promise<{ frame: Frame; x: number; y: number } | undefined> {
  for (const frame of page.frames().filter((one) => /^(?:chrome|moz)-extension:/.test(one.url()) && one.parentFrame() !== null)) {
    const element = await frame.frameElement().catch(() => undefined);
    if (element === undefined || (await element.getAttribute('data-state')) !== 'open') continue;
    const box = await element.boundingBox();
    if (box !== null) return { frame, x: box.x + 1, y: box.y + 1 };
  }
  return undefined;
}

class Roots implements Surface {
  readonly #page: Page;
  readonly #wanted: (host: string | undefined) => boolean;
  readonly #framed: boolean;

  constructor(page: Page, wanted: (host: string | undefined) => boolean, framed = false) {
    this.#page = page;
    this.#wanted = wanted;
    this.#framed = framed;
  }

  async present(): Promise<boolean> {
    return (await closedRoots(this.#page, this.#wanted)).length > 0;
  }

  async text(): Promise<string> {
    const parts = await this.#each<string>(`function () { return (${readText.toString()})(this) }`);
    return parts.filter(Boolean).join('\n');
  }

  waitText(expected: Name, ms = 10_000): Promise<string> {
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

  async click(name: Name, ms = 10_000): Promise<void> {
    const { x, y, width, height } = await this.#waitBox(name, ms);
    await this.#page.mouse.click(x + width / 2, y + height / 2);
  }

  async hover(name: Name): Promise<void> {
    const { x, y, width, height } = await this.#waitBox(name, 10_000);
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
    return (await this.#each<T>(`function () { return (${look.toString()})(this) }`))[0];
  }

  /** Two looks in a row at the same place: what still moves is not clicked. */
  #waitBox(name: Name, ms: number): Promise<Box> {
    let before = '';
    return until(
      `the control ${String(name)}`,
      async () => {
        const box = await this.box(name);
        const same = box !== undefined && JSON.stringify(box) === before;
        before = JSON.stringify(box ?? '');
        if (box === undefined) throw new Error(`there are: ${(await this.controls()).join(' | ')}`);
        return same ? box : false;
      },
      ms,
    );
  }

  #pick<T>(name: Name, act: string): Promise<T[]> {
    const { source, flags } = literal(name);
    const words = [source, flags, act].map((word) => JSON.stringify(word)).join(', ');
    return this.#each<T>(`function () { return (${pick.toString()})(this, ${words}) }`);
  }

  async #each<T>(functionDeclaration: string): Promise<T[]> {
    const cdp = await session(this.#page);
    const answers: T[] = this.#framed ? await this.#inFrame<T>(functionDeclaration) : [];
    for (const { objectId } of await closedRoots(this.#page, this.#wanted)) {
      // tsx names functions through a global of its own that the page does not have.
      const declaration = functionDeclaration.replace(/__name\(/g, '((f) => f)(');
      const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
        objectId,
        functionDeclaration: declaration,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      if (result.value !== undefined) answers.push(result.value as T);
    }
    return answers;
  }

  async #inFrame<T>(functionDeclaration: string): Promise<T[]> {
    const open = await openFrame(this.#page);
    if (open === undefined) return [];
    const declaration = functionDeclaration.replace(/__name\(/g, '((f) => f)(');
    const answer = await open.frame.evaluate<T | undefined>(`(${declaration}).call(document)`).catch(() => undefined);
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
  return new Roots(page, (host) => host === postId);
}

/** Everything of ours on the page that is not a bar: popovers, cards, toasts, the help sheet, the reply check. */
export function overlay(page: Page): Surface {
  return new Roots(page, (host) => host === undefined, true);
}

/** The ids of the posts that have a bar now, in document order; a post with two bars is named twice. */
export function barIds(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('[data-diapason]')].map((host) => host.getAttribute('data-diapason') ?? ''));
}
