import { onMarked } from './hear.ts';
import { runtime } from './runtime.ts';

/** The page of ours that stands in a frame over the pages of sites. */
export const FRAME = 'pages/popover.html';

/** The key of the question whether a nonce is the page program's, on the wire. */
export const NONCE = 'diapason-nonce';

/** For the page program: where the frame's page is, under a name that Chromium, from version 130 on, changes at each start, and the origin it has. */
export function frameAddress(): { readonly url: string; readonly origin: string } {
  const address = (file: string) => runtime()?.getURL(file) ?? '';
  return { url: address(FRAME), origin: address('').replace(/\/$/, '') };
}

/** For the page program: answers the background whether a nonce is the one that it gave its own frame. */
export function onNonceAsked(isOurs: (nonce: string) => boolean, signal: AbortSignal): void {
  // Of several program parts that listen, only the one whose nonce it is answers.
  onMarked(NONCE, (nonce) => (typeof nonce === 'string' && isOurs(nonce) ? true : undefined), signal);
}

/** How often the background is asked, and how long is waited before it is asked again the first time, in ms. */
const TIMES = 6;
const PAUSE = 200;

/**
 * For the frame: whether the page program of its own tab made the nonce, by the background's word. The browser may put the
 * background to sleep between the question and the answer: where none comes, it is asked again, later each time.
 */
export async function isGenuine(nonce: string): Promise<boolean> {
  for (let time = 0; time < TIMES; time += 1) {
    if (time > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE * 2 ** time));
    const answer = await runtime()
      ?.sendMessage({ [NONCE]: nonce })
      .catch(() => undefined);
    if (typeof answer === 'boolean') return answer;
  }
  return false;
}
