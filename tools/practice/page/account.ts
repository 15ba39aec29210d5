import { brand, type PracticeAuthor } from '../posts.ts';

/** The accounts one can be signed in with here: of two brands, as in an agency. */
export const accounts: readonly PracticeAuthor[] = [brand, { name: 'Studio Nord', handle: 'studionord', hue: 18, verified: true }];

let handle = new URLSearchParams(location.search).get('account') ?? sessionStorage.getItem('practice-account') ?? brand.handle;
sessionStorage.setItem('practice-account', handle);

/** Who is signed in in this tab; `undefined` with `?account=none`. */
export function signedIn(): PracticeAuthor | undefined {
  return accounts.find((one) => one.handle === handle);
}

/** Who writes here: the account, or the first one where nobody is signed in. */
export function me(): PracticeAuthor {
  return signedIn() ?? brand;
}

/** Signs in with the next account, without a reload, as the sites' account menus can. */
export function nextAccount(): void {
  const at = accounts.findIndex((one) => one.handle === handle);
  handle = accounts[(at + 1) % accounts.length]?.handle ?? brand.handle;
  sessionStorage.setItem('practice-account', handle);
}
