import * as v from 'valibot';
import { type Invitation, InvitationSchema } from '../contract/invitation.ts';
import { Refusal } from '../contract/problem.ts';
import { fromBase64, fromUtf8, toBase64, utf8 } from './bytes.ts';

const MARK = 'diapason-invitation:';

/** An invitation as a link's text: it is pasted into Diapason, never opened by a server. */
export function invitationLink(invitation: Invitation): string {
  return `${MARK}${toBase64(utf8(JSON.stringify(invitation)))}`;
}

/** An invitation as a file's text. */
export function invitationFile(invitation: Invitation): string {
  return `${JSON.stringify(invitation, null, 2)}\n`;
}

function jsonOf(text: string): unknown {
  const trimmed = text.trim();
  try {
    return JSON.parse(trimmed.startsWith(MARK) ? fromUtf8(fromBase64(trimmed.slice(MARK.length))) : trimmed);
  } catch {
    throw new Refusal('not-understood', { where: 'invitation', detail: 'neither an invitation’s file nor its link; it may have been cut' });
  }
}

/** Reads a file or a link. Throws a Refusal `not-understood` that says what is wrong, or `too-late` when it expired. `now` in ms. */
export function readInvitation(text: string, now: number): Invitation {
  const parsed = v.safeParse(InvitationSchema, jsonOf(text), { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Refusal('not-understood', { where: `invitation ${v.getDotPath(issue) ?? ''}`.trim(), detail: issue.message.slice(0, 300) });
  }
  if (Date.parse(parsed.output.expires) < now) {
    throw new Refusal('not-understood', {
      where: 'invitation',
      detail: `expired on ${parsed.output.expires.slice(0, 10)}; ask ${parsed.output.by} for a new one`,
    });
  }
  return parsed.output;
}
