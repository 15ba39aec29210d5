import { visibleText } from '../text.ts';
import type { Parts, Piece } from './article.ts';
import { TWEET } from './find.ts';

/** How a post's parts are found when X has renamed them: by what a part is made of, never by a guess at who it is about. */

const exactStatus = /^(?:https?:\/\/[^/]+)?\/\w{1,20}\/status\/\d{1,25}\/?(?:\?|$)/;
const profilePath = /^(?:https?:\/\/(?:x|twitter)\.com)?\/(\w{1,20})\/?$/;

/** The link that leads to the post itself and to no photo, before its words and outside of every embedded post. */
export function findPermalink({ root, text }: Piece, { quote }: Pick<Parts, 'quote'>): Element | undefined {
  for (const link of root.querySelectorAll('a[href*="/status/"]')) {
    if (!exactStatus.test(link.getAttribute('href') ?? '') || text?.contains(link) || !belongsTo(root, link)) continue;
    return quote?.root.contains(link) ? undefined : link;
  }
  return undefined;
}

/** Whether no other post stands between an element and its root. */
export function belongsTo(root: Element, element: Element): boolean {
  const nearest = element.closest(TWEET);
  return nearest === null || nearest === root || !root.contains(nearest);
}

/** Whether an element stands in a box of the post that is pressed as one: a quoted post, whatever else of it is gone. */
export function isInBox(root: Element, element: Element): boolean {
  const box = element.closest('[tabindex="0"]');
  return box !== null && box !== root && root.contains(box);
}

/**
 * The line that says who wrote it: the smallest box around the date that begins with a name and goes on with a handle. The
 * post in focus and an advertisement have no date there: then around the link that reads as the handle it leads to.
 */
export function findNames(piece: Piece, quote: Element | undefined): Element | undefined {
  for (const anchor of [piece.time, piece.permalink, handleLink(piece, quote)]) {
    const line = anchor === undefined || quote?.contains(anchor) ? undefined : lineAround(anchor, piece);
    if (line !== undefined) return line;
  }
  return undefined;
}

/** What no name line holds: words in a language, actions, posts. */
const beyondLine = `[lang],[role="group"],${TWEET}`;

function lineAround(anchor: Element, { root, text }: Piece): Element | undefined {
  for (let at = anchor.parentElement; at !== null && at !== root; at = at.parentElement) {
    if ((text !== undefined && at.contains(text)) || at.querySelector(beyondLine) !== null) return undefined;
    const words = visibleText(at);
    if (words.includes('@') && !words.startsWith('@')) return at;
  }
  return undefined;
}

function handleLink({ root, text }: Piece, quote: Element | undefined): Element | undefined {
  for (const link of root.querySelectorAll('a[href]')) {
    const handle = profilePath.exec(link.getAttribute('href') ?? '')?.[1];
    if (handle === undefined || quote?.contains(link) || text?.contains(link) || !belongsTo(root, link)) continue;
    if ((link.textContent ?? '').trim().toLowerCase() === `@${handle.toLowerCase()}`) return link;
  }
  return undefined;
}

/** The line above the post: what reads as words in the row before that of the names. */
export function findSocial({ own }: Pick<Parts, 'own'>): Element | undefined {
  const row = rowsOf(own.root)?.firstElementChild;
  if (!row || own.names === undefined || row.contains(own.names) || (row.textContent ?? '').trim() === '') return undefined;
  if (own.text !== undefined && row.contains(own.text)) return undefined;
  return row.querySelector('a[href]') ?? row;
}

/** The first node below a post with several children: its rows. */
export function rowsOf(article: Element): Element | undefined {
  let at: Element | null = article;
  for (let depth = 0; at !== null && depth < 8; depth++, at = at.firstElementChild) if (at.childElementCount > 1) return at;
  return undefined;
}
