/** The smallest box that holds both elements. */
export function commonBox(first: Element, second: Element): Element | undefined {
  let box: Element | null = first;
  while (box !== null && !box.contains(second)) box = box.parentElement;
  return box ?? undefined;
}

/** The largest box around an element, inside of `root`, whose every step `holds`. */
export function largestBox(from: Element, root: Element, holds: (box: Element) => boolean): Element {
  let box = from;
  for (let at = box.parentElement; at !== null && at !== root && root.contains(at) && holds(at); at = at.parentElement) box = at;
  return box;
}

const letter = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** Whether words stand directly in an element, and not only in what it holds. */
export function hasOwnWords(element: Element): boolean {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3 && letter.test(node.nodeValue ?? '')) return true;
  }
  return false;
}

/** Whether a picture stands for a character, as the sites write emoji. */
export function isEmoji(image: Element): boolean {
  const alt = image.getAttribute('alt') ?? '';
  return alt !== '' && !/\p{L}/u.test(alt);
}

/**
 * The block in which the site mounts and unmounts a comment with its replies. Such blocks stand in the post's own; a
 * comment without a block of its own would be taken for a part of everything.
 */
export function threadBlock(element: Element): Element | undefined {
  const block = element.closest('[data-virtualized]');
  const isInner = block?.parentElement?.closest('[data-virtualized]') !== null;
  return block !== null && isInner ? block : undefined;
}
