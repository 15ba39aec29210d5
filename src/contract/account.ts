import * as v from 'valibot';
import { SiteIdSchema } from '../guide/site.ts';

const accountId = new RegExp(`^(?:${SiteIdSchema.options.join('|')}):[a-z0-9_.\\-/?=%]{1,120}$`);

/**
 * An account of a site, as `authorId` names authors, and as a workspace lists the brand's own: `x:maisonlune`,
 * `facebook:maison.lune`, `facebook:facebook.com/profile.php?id=100000009`.
 */
export const AccountIdSchema = v.pipe(v.string(), v.regex(accountId, 'not an account'));
export type AccountId = v.InferOutput<typeof AccountIdSchema>;

/** Who is signed in on a page, as the page shows it. */
export const AccountSchema = v.object({
  id: AccountIdSchema,
  /** What the site calls it: `@maisonlune` on X, the profile's name on Facebook. */
  name: v.optional(v.pipe(v.string(), v.maxLength(100))),
});
export type Account = v.InferOutput<typeof AccountSchema>;
