import * as v from 'valibot';
import { LanguageSchema } from '../guide/language.ts';
import { SiteIdSchema } from '../guide/site.ts';
import { MemberSchema } from './event.ts';
import { storedRecord } from './stored.ts';

/** What this browser's CM chose for themselves; never shared. */
export const SettingsSchema = v.object({
  /** `auto` follows the browser. */
  language: v.picklist(['auto', ...LanguageSchema.options]),
  member: MemberSchema,
  /** Off means: nothing of ours runs on that site. A site that is not here is as `declaredSites` says. */
  sites: v.looseObject(v.entriesFromList(SiteIdSchema.options, v.exactOptional(v.boolean()))),
  /** Check replies against the guide as they are typed. */
  checkReplies: v.boolean(),
  /** The welcome page was read. */
  welcomed: v.boolean(),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

/** The settings as they are stored. Since number 2, a site that the person did not choose about may be absent. */
export const settingsRecord = storedRecord<Settings>(SettingsSchema, [(settings) => settings]);
