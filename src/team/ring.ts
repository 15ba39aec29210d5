import type { Shelf } from '../contract/engine.ts';
import type { Problem } from '../contract/problem.ts';
import { Refusal } from '../contract/refusal.ts';
import { type Bytes, concat, fromBase64, sha256, toBase64, toHex, utf8 } from './bytes.ts';

/**
 * Seals items with the team's key: AES-256-GCM under a subkey per shelf (HKDF), a random nonce, and the item's
 * workspace, shelf and name as associated data, so that no item can stand in another's place.
 * Layout: `DIA1`, 8 bytes of key id, 12 bytes of nonce, ciphertext.
 */
const MAGIC = utf8('DIA1');
const HEAD = MAGIC.length + 8 + 12;

/** The detail of a Refusal `damaged` for bytes that nobody can read, whichever keys and version they have. */
export const ALTERED = 'cut or altered';

/** The detail of one for bytes whose key this device does not have. */
const NO_KEY = 'sealed with a key this device does not have';

/** Whether an item waits for a key. Older stores keep it as one that is damaged. */
export const lacksKey = ({ code, detail }: Problem) => code === 'no-key' || (code === 'damaged' && detail === NO_KEY);

/** A team key as text: 32 bytes, base64url. Whoever has it reads what was sealed with it. */
export type TeamKey = string;

export function makeTeamKey(): TeamKey {
  return toBase64(crypto.getRandomValues(new Uint8Array(32)));
}

/** 16 hex digits that name a team key without telling it. */
export async function teamKeyId(key: TeamKey): Promise<string> {
  return toHex((await sha256(concat(utf8('diapason key 1\n'), fromBase64(key)))).subarray(0, 8));
}

/** Where an item belongs; all of it is bound to the sealed bytes. */
export interface Place {
  readonly workspace: string;
  readonly shelf: Shelf;
  readonly name: string;
}

async function subkey(key: TeamKey, { workspace, shelf }: Place): Promise<CryptoKey> {
  const ikm = await crypto.subtle.importKey('raw', fromBase64(key), 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: utf8(workspace), info: utf8(`diapason seal 1\n${shelf}`) },
    ikm,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

const bound = ({ workspace, shelf, name }: Place, keyId: string) => utf8(`diapason item 1\n${workspace}\n${shelf}\n${name}\n${keyId}`);

/** The keys a team has had, oldest first; what is new is sealed with `current`. */
export interface Ring {
  readonly current: string;
  seal(plain: Bytes, place: Place): Promise<Bytes>;
  /** Throws a Refusal: `damaged` when the bytes were cut, altered or moved, `no-key` when their key is not on the ring. */
  open(sealed: Bytes, place: Place): Promise<Bytes>;
  /** The name under which a version stands: says nothing of its content to whoever lacks the team's first key. */
  nameFor(workspace: string, version: string): Promise<string>;
}

async function nameKey(key: TeamKey, workspace: string): Promise<CryptoKey> {
  const ikm = await crypto.subtle.importKey('raw', fromBase64(key), 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: utf8(workspace), info: utf8('diapason names 1') },
    ikm,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  );
}

/** The id of the key that bytes are sealed with; `undefined` for bytes that are no item. */
export function keyIdOf(sealed: Bytes): string | undefined {
  const known = sealed.length > HEAD && MAGIC.every((byte, at) => sealed[at] === byte);
  return known ? toHex(sealed.subarray(MAGIC.length, MAGIC.length + 8)) : undefined;
}

/** The ring of `keys`; `current` is the id of the one to seal with, the last when absent. */
export async function makeRing(keys: readonly TeamKey[], current?: string): Promise<Ring> {
  const byId = new Map(await Promise.all(keys.map(async (key) => [await teamKeyId(key), key] as const)));
  const subkeys = new Map<string, Promise<CryptoKey>>();
  const sealing = current ?? [...byId.keys()].at(-1) ?? '';

  const keyFor = (id: string, place: Place): Promise<CryptoKey> => {
    const key = byId.get(id);
    if (key === undefined) throw new Refusal('no-key', { where: `${place.shelf} ${place.name}`, detail: NO_KEY });
    const slot = `${id} ${place.workspace} ${place.shelf}`;
    const made = subkeys.get(slot) ?? subkey(key, place);
    subkeys.set(slot, made);
    return made;
  };

  return {
    current: sealing,
    async seal(plain, place) {
      const key = await keyFor(sealing, place);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(place, sealing) }, key, plain);
      const id = Uint8Array.from({ length: 8 }, (_, at) => Number.parseInt(sealing.slice(at * 2, at * 2 + 2), 16));
      return concat(MAGIC, id, iv, new Uint8Array(sealed));
    },
    async nameFor(workspace, version) {
      const key = await nameKey(keys[0] ?? '', workspace);
      return toHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(version))));
    },
    async open(sealed, place) {
      const where = `${place.shelf} ${place.name}`;
      const id = keyIdOf(sealed);
      if (id === undefined) throw new Refusal('damaged', { where, detail: 'not an item of Diapason' });
      const key = await keyFor(id, place);
      const iv = sealed.subarray(HEAD - 12, HEAD);
      try {
        return new Uint8Array(
          await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound(place, id) }, key, sealed.subarray(HEAD)),
        );
      } catch {
        throw new Refusal('damaged', { where, detail: ALTERED });
      }
    },
  };
}
