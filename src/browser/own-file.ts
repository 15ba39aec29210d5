import { browser } from './api.ts';

/** A file of the package. Rejects when it is not there. */
export async function ownFile(path: string): Promise<Uint8Array> {
  const answer = await fetch(browser.runtime.getURL(path));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
