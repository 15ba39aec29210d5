import 'fake-indexeddb/auto';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect } from 'vitest';
import type { Language } from '../../src/guide/language.ts';
import { StoreContext } from '../../src/pages/parts/data/store.ts';
import { PageFrame } from '../../src/pages/parts/frame/frame.tsx';
import type { Store } from '../../src/store/database.ts';
import { emptyStore } from '../store/open.ts';

/**
 * For tests of a page's parts in happy-dom: shows one in a page's frame, over a store, as a page would. What the background
 * answers is given by `fakeBrowser`.
 */
export async function show(part: ComponentChild, { language = 'en' as Language, store = emptyStore() } = {}): Promise<Store> {
  await act(() =>
    render(
      <StoreContext.Provider value={store}>
        <PageFrame language={language}>{part}</PageFrame>
      </StoreContext.Provider>,
      document.body,
    ),
  );
  return store;
}

afterEach(() => act(() => render(null, document.body)));

export const find = <T extends HTMLElement = HTMLElement>(selector: string): T =>
  document.querySelector<T>(selector) ?? expect.fail(`nothing is ${selector}`);

/** What is called so, as a person or a screen reader would find it. */
export function named<T extends HTMLElement = HTMLElement>(name: string): T {
  const labelled = [...document.querySelectorAll<HTMLLabelElement>('label')].find(({ textContent }) => textContent.trim() === name);
  const control = labelled?.control ?? labelled?.querySelector('input');
  const all = [...document.querySelectorAll<T>('[aria-label], button, a')];
  const found = all.find((one) => (one.getAttribute('aria-label') ?? one.textContent.trim()) === name);
  return (control as T | null | undefined) ?? found ?? expect.fail(`nothing is called “${name}”: ${document.body.textContent}`);
}

export const press = (name: string) => act(() => named(name).click());

/** Puts a value into a field, as typing or choosing does. */
export const enter = (field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, value: string) =>
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
