import { type Invitation, invitationRecord } from '../contract/invitation.ts';
import { Refusal } from '../contract/refusal.ts';
import { type Bytes, concat, fromBase64, fromUtf8, isSame, sha256, toBase64, utf8 } from './bytes.ts';

/**
 * An invitation as text: the mark, and in base64url a checksum, a salt and the sealed invitation (AES-256-GCM, its key
 * by PBKDF2 from the code). The checksum only tells text that was cut from a code that is wrong; whether the text is as
 * it was made, the seal says.
 */
const MARK = 'diapason-invitation-2:';
const [SUM, SALT] = [8, 16];
/** As OWASP asks of PBKDF2 with SHA-256, and a half more: a second on a slow computer. */
const ITERATIONS = 1_000_000;

/** Letters and digits that nobody confuses: Crockford's, without I, L, O and U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 50 bits: whoever has the file and guesses tries 2^49 codes, each a million hashes (docs/team-encryption.md). */
const CODE = 10;

/** A code to tell by another way: ten characters, in two groups. */
export function makeCode(): string {
  const drawn = [...crypto.getRandomValues(new Uint8Array(CODE))].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${drawn.slice(0, CODE / 2)}-${drawn.slice(CODE / 2)}`;
}

/** A code as it was meant, however it was written. */
const plainCode = (code: string) => code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

async function keyOf(code: string, salt: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', utf8(plainCode(code)), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** The salt is used once, and so is the key it gives: the nonce is fixed. */
const sealing = { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: utf8(MARK) };

/** An invitation as text that its code opens; for a file, or to be pasted. */
export async function sealInvitation(invitation: Invitation, code: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  const sealed = await crypto.subtle.encrypt(
    sealing,
    await keyOf(code, salt),
    utf8(JSON.stringify(invitationRecord.write(invitation, undefined))),
  );
  const body = concat(salt, new Uint8Array(sealed));
  return `${MARK}${toBase64(concat((await sha256(body)).slice(0, SUM), body))}`;
}

const cut = () =>
  new Refusal('not-understood', { where: 'invitation', detail: 'it is not a whole invitation; it may have been cut on the way' });

/** Mail and chats break long lines, and add what stands around them. */
async function bodyOf(text: string): Promise<Bytes> {
  const plain = text.replace(/\s/g, '');
  if (!plain.startsWith(MARK)) throw cut();
  const encoded = plain.slice(MARK.length);
  const bytes = /^[\w-]*$/.test(encoded) && encoded.length % 4 !== 1 ? fromBase64(encoded) : new Uint8Array();
  const body = bytes.slice(SUM);
  const isWhole = bytes.length > SUM + SALT && toBase64(bytes) === encoded;
  if (!isWhole || !isSame(bytes.subarray(0, SUM), (await sha256(body)).subarray(0, SUM))) throw cut();
  return body;
}

async function opened(body: Bytes, code: string): Promise<Bytes> {
  const key = await keyOf(code, body.slice(0, SALT));
  try {
    return new Uint8Array(await crypto.subtle.decrypt(sealing, key, body.slice(SALT)));
  } catch {
    throw new Refusal('wrong-code');
  }
}

function jsonOf(bytes: Bytes): unknown {
  try {
    return JSON.parse(fromUtf8(bytes));
  } catch {
    throw cut();
  }
}

function parsed(bytes: Bytes): Invitation {
  const read = invitationRecord.read(jsonOf(bytes));
  if (read.kind === 'read') return read.value;
  if (read.isNewer) throw new Refusal('newer-invitation');
  throw new Refusal('not-understood', { where: `invitation ${read.where}`.trim(), detail: read.detail });
}

/**
 * Opens an invitation with its code. Throws a Refusal: `not-understood` for text that is none or was cut, `wrong-code`,
 * `invitation-ended`. `now` in ms.
 */
export async function readInvitation(text: string, code: string, now: number): Promise<Invitation> {
  const invitation = parsed(await opened(await bodyOf(text), code));
  if (invitation.expires < now) throw new Refusal('invitation-ended', { where: invitation.by });
  return invitation;
}
