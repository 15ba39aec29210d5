import { ownElementTest } from './comments.ts';
import { ownElements } from './marks.ts';

/** How the site names the file of a picture: three numbers, the same in every size; faces stand in a folder that ends in `-1`. */
const file = /^https:\/\/[\w.-]+\.fbcdn\.net\/v\/t[\d.]+-(?!1\/)\d+\/(?:[^?]*\/)?(\d+_\d+_\d+)_[a-z]\.\w+(?:\?|$)/;

/** The name of the first picture of a post that is nobody's face; `undefined` where none stands. */
export function pictureIn(post: Element): string | undefined {
  for (const image of ownElements(post, 'img[src]', ownElementTest(post))) {
    const name = file.exec(image.getAttribute('src') ?? '')?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}
