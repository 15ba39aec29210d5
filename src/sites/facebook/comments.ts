import { commentRef, isPostUrl, siteUrl } from '../../domain/sites/facebook-address.ts';
import { commonBox, hasOwnWords } from './box.ts';
import { ACTION, COMMENT, EDITABLE, LANDMARK, MESSAGE, NAME, type OwnTest, ROOT_LIKE, TOOLBAR } from './marks.ts';
import { personUrl } from './person.ts';

const ARTICLE = '[role="article"]';
const commentLink = 'a[href*="comment_id="]';
/** What stands around comments and in none. */
const beyond = `${COMMENT},${ACTION},${NAME},${MESSAGE},${TOOLBAR},${EDITABLE},${commentLink},form,[aria-posinset]`;

/** Whether an element is a comment or reply: by its role and label, else by where its links lead. */
export function isComment(element: Element): boolean {
  if (element.hasAttribute('aria-posinset')) return false;
  if (element.getAttribute('role') === 'article') return element.hasAttribute('aria-label') || beginsWithCommentLink(element);
  return isLooseComment(element);
}

/** A comment's picture and name lead to the person by way of the comment; a post's never do. */
function beginsWithCommentLink(article: Element): boolean {
  const first = article.querySelector('a[href]')?.getAttribute('href') ?? '';
  return first.includes('comment_id=') && article.querySelector(MESSAGE) === null;
}

function isLooseComment(element: Element): boolean {
  if (element.querySelector(commentLink) === null) return false;
  const scope = element.parentElement?.closest(`${ROOT_LIKE},${LANDMARK}`) ?? element.parentElement;
  return scope !== null && looseComments(scope).includes(element);
}

/** Elements that are a post's or comment's own: in no comment inside of it, whether that has its role or not. */
export function ownElementTest(root: Element): OwnTest {
  const loose = looseComments(root).filter((comment) => comment !== root);
  return (element) => isOutsideComments(element, root) && !loose.some((comment) => comment.contains(element));
}

function isOutsideComments(element: Element, root: Element): boolean {
  for (
    let at = element.closest(ARTICLE);
    at !== null && at !== root && root.contains(at);
    at = at.parentElement?.closest(ARTICLE) ?? null
  ) {
    if (isComment(at)) return false;
  }
  return true;
}

/** The comment by role that an element stands in. */
function articleAround(element: Element): Element | undefined {
  for (let at = element.closest(ARTICLE); at !== null; at = at.parentElement?.closest(ARTICLE) ?? null) if (isComment(at)) return at;
  return undefined;
}

/** Comments whose box has lost its role, in document order: each is where the links that name it meet. */
export function looseComments(scope: ParentNode): Element[] {
  const links = new Map<string, Element[]>();
  for (const link of scope.querySelectorAll(commentLink)) {
    const number = numberOf(link);
    if (number === undefined || isNamedByArticle(link, number) || isInWords(link)) continue;
    links.set(number, [...(links.get(number) ?? []), link]);
  }
  return [...links.values()].filter(isNaming).flatMap((own) => boxOf(own, scope) ?? []);
}

/** The number of the comment or reply that a link names. */
function numberOf(link: Element): string | undefined {
  const url = siteUrl(link.getAttribute('href'));
  const ref = url && commentRef(url);
  return ref?.reply ?? ref?.comment;
}

function isNamedByArticle(link: Element, number: string): boolean {
  const first = articleAround(link)?.querySelector(commentLink);
  return first !== null && first !== undefined && numberOf(first) === number;
}

/**
 * A comment has its author's link and its own. One link alone, or several that all lead to the comment, may be a line like
 * "2 replies" or a notification; it names an anonymous member's comment when it is short, as a time is, and in a post.
 */
function isNaming(links: readonly Element[]): boolean {
  if (links.length > 1 && links.some((link) => personUrl(link.getAttribute('href')) !== undefined)) return true;
  return links.some((link) => {
    const url = siteUrl(link.getAttribute('href'));
    const isShort = (link.textContent ?? '').length <= TIME_MAX && link.querySelector('img,svg,div') === null;
    return url !== undefined && isPostUrl(url) && isShort && articleAround(link) === undefined && link.closest(elsewhere) === null;
  });
}

const TIME_MAX = 40;
const elsewhere = '[role="banner"],[role="navigation"],[role="list"],[role="grid"],[role="menu"]';

/** Words may lead to a comment elsewhere: such a link has other words beside it. */
function isInWords(link: Element): boolean {
  if (link.closest(MESSAGE) !== null) return true;
  const line = link.closest('[dir="auto"]');
  return line !== null && hasOwnWords(line);
}

/** Where the links meet; from a single one, the first box further out that holds words. Labelled boxes around it are the comment's too. */
function boxOf(links: readonly Element[], scope: ParentNode): Element | undefined {
  const [first, ...others] = links;
  const meeting = others.reduce<Element | undefined>((at, link) => at && commonBox(at, link), first);
  let box = meeting;
  while (box !== undefined && !holdsWords(box)) box = next(box, scope);
  box ??= meeting === first ? undefined : meeting;
  let labelled = box;
  for (let at = box && next(box, scope); at !== undefined; at = next(at, scope)) if (at.hasAttribute('aria-label')) labelled = at;
  return labelled;
}

/** The box around a box, as long as nothing of another comment or of the post stands in it. */
function next(box: Element, scope: ParentNode): Element | undefined {
  const outer = box.parentElement;
  if (outer === null || outer === scope || outer.matches(LANDMARK) || outer.matches(ROOT_LIKE)) return undefined;
  return [...outer.querySelectorAll(beyond)].every((part) => box.contains(part)) ? outer : undefined;
}

/** Words outside of links and buttons, as every comment has but one of pictures only; that one keeps its picture. */
function holdsWords(box: Element): boolean {
  if (box.tagName === 'A') return false;
  return [...box.querySelectorAll('*')].some(
    (element) => (hasOwnWords(element) || element.tagName === 'IMG') && element.closest('a,[role="button"],li,svg') === null,
  );
}
