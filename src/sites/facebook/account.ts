import type { Account } from '../../contract/account.ts';
import { authorId } from '../../domain/author-id.ts';
import { cleanLine, cut } from '../../domain/clean.ts';
import { firstOf } from '../strategy.ts';
import { visibleText } from '../text.ts';
import { personUrl } from './person.ts';

const NAME_MAX = 100;
const ID_MAX = 120;
const person = 'a[role="link"][href]';
const post = '[aria-posinset],[role="article"]';

/** The profile signed in on a page of Facebook, or the page it acts as: Facebook then shows that one everywhere. */
export function readAccount(doc: Document): Account | undefined {
  const link = firstOf([fromRail, fromOwnPicture, fromPostBox], doc);
  const id = link && idOf(link);
  return link && id ? { id, ...named(link) } : undefined;
}

function idOf(link: Element): string | undefined {
  const author = personUrl(link.getAttribute('href'));
  const id = author && authorId({ site: 'facebook', author: { url: author.url, ...(author.handle && { handle: author.handle }) } });
  return id !== undefined && id.length <= ID_MAX ? id : undefined;
}

/** The words beside the picture; where there are none, the label ("Léa's Timeline") is no name to show anybody. */
function named(link: Element): { name?: string } {
  const name = cut(cleanLine(visibleText(link)), NAME_MAX);
  return name === '' ? {} : { name };
}

/** The menu at the left of the feed begins with oneself. */
function fromRail(doc: Document): Element | undefined {
  const first = doc.querySelector(`[data-pagelet="LeftRail"] ${person}`);
  return first !== null && first.querySelector('image,img') !== null && idOf(first) !== undefined ? first : undefined;
}

/** The account's menu holds only a picture: a link to a person with the very same picture is a link to oneself. */
function fromOwnPicture(doc: Document): Element | undefined {
  const own = pictureOf(doc.querySelector('[role="navigation"] [role="button"][aria-expanded] image'));
  if (own === undefined) return undefined;
  const found = new Map<string, Element>();
  for (const image of doc.querySelectorAll(`${person} image`)) {
    const link = pictureOf(image) === own ? image.closest(person) : null;
    const id = link === null || link.closest(post) !== null ? undefined : idOf(link);
    if (link !== null && id !== undefined && !found.has(id)) found.set(id, link);
  }
  // A picture that several people have is the site's own for those who gave none.
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** A picture's file, without the parameters that differ from one size to another. */
function pictureOf(image: Element | null): string | undefined {
  const address = image?.getAttribute('xlink:href') ?? image?.getAttribute('href') ?? '';
  return /\/([^/?#]+)(?:[?#]|$)/.exec(address)?.[1];
}

/** The box for a new post begins with oneself, right after its heading. */
function fromPostBox(doc: Document): Element | undefined {
  const found = [...doc.querySelectorAll('[role="main"] [role="region"] h3 + a[role="link"][aria-label]')];
  const links = found.filter((link) => link.querySelector('image') !== null && idOf(link) !== undefined && link.closest(post) === null);
  return new Set(links.map(idOf)).size === 1 ? links[0] : undefined;
}
