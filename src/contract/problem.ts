import * as v from 'valibot';

/**
 * Something that went wrong, as data: the surfaces turn `code` into a sentence in the person's language
 * (`ui/words/problems.ts` holds one per code). `where` says the place, `detail` the reason, both as plain text.
 */
export const ProblemSchema = v.object({
  code: v.picklist([
    'not-understood', // a call, file or message that does not parse: where + detail
    'not-allowed', // a page-only call from a tab
    'unknown-post',
    'unknown-escalation',
    'unknown-department',
    'unknown-channel',
    'unknown-document',
    'no-channel', // the department has no channel yet
    'no-permission', // the browser does not let us reach the address in `where`
    'out-of-reach', // no answer from `where`: detail is the browser's reason
    'receiver-busy', // 429 or 5xx: detail is the status
    'receiver-refused', // another 4xx: detail is the status and what the receiver said
    'receiver-gone', // 404 or 410: the address no longer exists
    'receiver-garbage', // an answer that is none of the receiver's kind (a login page, noise)
    'incomplete-parcel', // detail names the field
    'too-late', // undo after its time
    'ad', // a promoted post cannot be escalated
    'newer-version', // the document changed meanwhile
    'engine-denied', // the engine refuses this user: where is its address, detail the status or its reason
    'engine-full', // the engine has no room left
    'engine-changed', // the engine is not the one this device knows: detail is `wiped` or `swapped`; the CM decides
    'damaged', // an item that cannot be opened: cut, altered, or sealed with a key this device does not have
    'too-large', // an item over the limit; it was not read
    'unknown-author', // signed by nobody of the team: where is the device
    'forged', // its author is not who signed it
    'forbidden', // its author's role does not allow it: detail is what
    'not-your-role', // this browser's member has a role that does not do this
    'from-the-future', // its clock is more than a day ahead: detail is the time it claims
    'twice', // two rules of a guide have one name: where is the name
    'slow-pattern', // a pattern of a guide may take exponential time: where is the rule, detail the pattern
    'missed-example', // a rule of a guide is silent on its bad example: where is the rule, detail the example
    'hit-example', // a rule of a guide fires on its good example: where is the rule, detail the example
    'older-version', // a published guide older than the one in use
    'storage-full',
    'unexpected',
  ]),
  where: v.optional(v.pipe(v.string(), v.maxLength(500))),
  detail: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
});
export type Problem = v.InferOutput<typeof ProblemSchema>;

export { Refusal } from './refusal.ts';
