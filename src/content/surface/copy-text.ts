import { onTrusted } from './trusted.ts';

/**
 * Puts a text into the clipboard and says whether it went. A site may forbid the direct way in its pages: then it is copied
 * as a person copies, with nothing of ours on the page, and the site does not hear of it.
 */
export async function copyText(doc: Document, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyAsPerson(doc, text);
  }
}

function copyAsPerson(doc: Document, text: string): boolean {
  const view = doc.defaultView;
  if (view === null) return false;
  const over = new AbortController();
  let done = false;
  const copied = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    done = event.clipboardData !== null;
  };
  onTrusted(view, 'copy', copied, { capture: true, signal: over.signal });
  try {
    return doc.execCommand('copy') && done;
  } finally {
    over.abort();
  }
}
