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
    'receiver-busy', // it did not take it now: detail is the status
    'maybe-sent', // it may have arrived, and no confirmation came: detail is the status, or why there was no answer
    'receiver-refused', // another 4xx: detail is the status and what the receiver said
    'receiver-gone', // 404 or 410: the address no longer exists
    'receiver-garbage', // an answer that is none of the receiver's kind (a login page, noise)
    'incomplete-parcel', // detail names the field
    'too-late', // undo after its time; with detail `unreached`, done before it: nobody has what the department in where was to get
    'sent-elsewhere', // another device still sends it: where is whose
    'ad', // a promoted post cannot be escalated
    'newer-version', // the document changed meanwhile
    'login-refused', // the engine refuses this name or password: where is its address, detail the status or its reason
    'engine-denied', // the engine gives this user no right to do it: where is its address, detail the status or its reason
    'engine-taken', // a team is to be founded where another one stands
    'server-limit', // the engine takes no file of this size
    'name-taken', // other bytes stand under the name of an item: it waits until it is known whose they are
    'not-kept', // the engine said it saved an item, and it is not there
    'cut-short', // only a part of an answer came: detail says how much
    'portal', // a web page or a redirect in the engine's place, as the login of a network
    'unknown-event', // a part of an item was written by a newer Diapason; the rest of it counts
    'engine-full', // the engine has no room left
    'engine-changed', // the engine is not the one this device knows: detail is `wiped` or `swapped`; the CM decides
    'damaged', // an item that cannot be opened: cut or altered
    'no-key', // an item that is sealed with a key this device does not have, or not yet
    'too-large', // an item over the limit; it was not read
    'unknown-author', // signed by nobody of the team: where is the device
    'forged', // its author is not who signed it
    'forbidden', // its author's role does not allow it: detail is what
    'not-your-role', // this browser's member has a role that does not do this
    'left-team', // a lead let this browser's member go
    'wrong-code', // the code does not open this invitation
    'invitation-unknown', // the team's acts do not hold it (yet): where is who invited
    'invitation-differs', // it says otherwise than the team's act: detail is what
    'invitation-used', // another browser took its seat: where is whose it is, or who invited
    'invitation-withdrawn', // a lead closed it: where is whose it is, or who invited
    'newer-invitation', // a newer Diapason made it, and this one cannot read it
    'invitation-ended', // its time is over: where is whose it is, or who invited
    'in-this-team', // this browser has a workspace in this team: where is its name
    'store-taken', // the workspace that would be made here belongs to another team: where is its name
    'name-alike', // a colleague has this name, or one that reads the same: where is theirs
    'from-the-future', // its clock is more than a day ahead: detail is the time it claims
    'twice', // two rules of a guide have one name: where is the name
    'slow-pattern', // a pattern of a guide may take exponential time: where is the rule, detail the pattern
    'missed-example', // a rule of a guide is silent on its bad example: where is the rule, detail the example
    'hit-example', // a rule of a guide fires on its good example: where is the rule, detail the example
    'older-version', // a published guide older than the one in use
    'unknown-workspace', // no workspace of this browser has that store
    'workspace-changed', // the account answers for another workspace than the caller was told
    'workspace-shut', // the workspace in `where` cannot be opened: detail is the browser's reason
    'settings-damaged', // what this browser's CM chose cannot all be read: where is the first place
    'stored-damaged', // something this browser keeps cannot be read: where is its key (`store/meta-keys.ts`), `outbox` or `workspaces`
    'newer-document', // a newer Diapason wrote the document in `where`: it is used as far as it can be read, and not changed here
    'newer-store', // the workspace in `where` was written by a newer version of Diapason, which this one does not touch
    'workspace-last', // a browser always has one
    'storage-full',
    'unanswered', // the background ended before it answered, twice: detail is `maybe` where something may have been saved
    'unexpected',
  ]),
  where: v.optional(v.pipe(v.string(), v.maxLength(500))),
  detail: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
  /** Not to be tried again before this, ms since 1970: what the receiver asked for. */
  until: v.optional(v.number()),
});
export type Problem = v.InferOutput<typeof ProblemSchema>;
