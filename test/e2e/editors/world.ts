/** The adapters in an isolated world beside the page's own, as a content script has it. */

import { facebook } from '../../../src/sites/facebook.ts';
import { x } from '../../../src/sites/x.ts';

const adapters = { draft: x, lexical: facebook };
type Name = keyof typeof adapters;

function composer(name: Name): HTMLElement {
  const found = adapters[name].findComposers(document).find((one) => (name === 'lexical') === one.hasAttribute('data-lexical-editor'));
  if (found === undefined) throw new Error(`no composer of ${name}`);
  return found;
}

Object.assign(globalThis, {
  read: (name: Name) => adapters[name].readDraft(composer(name)),
  write: (name: Name, start: number, end: number, text: string) => adapters[name].replaceInDraft(composer(name), { start, end }, text),
  enter: (name: Name) => composer(name).focus(),
});
