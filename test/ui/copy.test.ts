// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { copy } from '../../src/ui/copy.ts';

const clipboard = (writeText: (text: string) => Promise<void>) => vi.stubGlobal('navigator', { clipboard: { writeText } });
const forbidden = () => Promise.reject(new DOMException('by a permissions policy', 'NotAllowedError'));
/** Copies what is selected, as a browser does, where it may. */
function copyCommand(allowed: boolean): string[] {
  const copied: string[] = [];
  const run = () => {
    const { activeElement: field } = document;
    if (allowed && field instanceof HTMLTextAreaElement) copied.push(field.value.slice(field.selectionStart, field.selectionEnd));
    return allowed;
  };
  Object.assign(document, { execCommand: run });
  return copied;
}
afterEach(() => vi.unstubAllGlobals());

it('copies where the browser takes it, without touching what has the focus', async () => {
  const [copied, written] = [copyCommand(true), [] as string[]];
  clipboard(async (text) => void written.push(text));
  expect([await copy('A parcel'), written, copied]).toEqual([true, ['A parcel'], []]);
});

it('copies on a site that keeps its frames from the clipboard, and gives the focus back', async () => {
  const copied = copyCommand(true);
  clipboard(forbidden);
  document.body.innerHTML = '<button>Copy</button>';
  const button = document.body.querySelector('button');
  button?.focus();
  expect([await copy('A parcel\nof two lines'), copied]).toEqual([true, ['A parcel\nof two lines']]);
  expect([document.activeElement, document.body.children.length]).toEqual([button, 1]);
});

it('says so where nothing takes it', async () => {
  copyCommand(false);
  clipboard(forbidden);
  expect(await copy('A parcel')).toBe(false);
});
