import type { Item, ItemRef } from '../contract/engine.ts';
import { Refusal } from '../contract/refusal.ts';
import { type Bytes, concat, fromUtf8, utf8 } from './bytes.ts';
import { deflate, inflate } from './deflate.ts';
import { sign, verify } from './keys.ts';
import type { Ring } from './ring.ts';

/**
 * What stands inside a sealed item: format byte, length and text of the signer's key name, 64 bytes of signature,
 * and the packed body. The signature also covers workspace, shelf, name and signer, and is checked before anything
 * is unpacked, so that only the team's own members can cost more than a signature's check.
 */
export interface Signed extends ItemRef {
  readonly workspace: string;
  readonly signer: string;
  readonly signature: Bytes;
  readonly packed: Bytes;
}

const FORMAT = 1;

const covered = ({ workspace, shelf, name, signer, packed }: Omit<Signed, 'signature'>) =>
  concat(utf8(`diapason signed 1\n${workspace}\n${shelf}\n${name}\n${signer}\n`), packed);

/** Packs, signs and seals a body under a name. */
export async function makeItem(
  ring: Ring,
  place: ItemRef & { readonly workspace: string },
  signer: { readonly id: string; readonly key: CryptoKey },
  body: string,
): Promise<Item> {
  const packed = await deflate(utf8(body));
  const signature = await sign(signer.key, covered({ ...place, signer: signer.id, packed }));
  const id = utf8(signer.id);
  const plain = concat(Uint8Array.of(FORMAT, id.length), id, signature, packed);
  return { shelf: place.shelf, name: place.name, bytes: await ring.seal(plain, place) };
}

/** Opens the seal; says who claims to have signed. Throws a Refusal `damaged` or `no-key`. */
export async function openItem(ring: Ring, workspace: string, item: Item): Promise<Signed> {
  const { shelf, name } = item;
  const plain = await ring.open(item.bytes, { workspace, shelf, name });
  const end = 2 + (plain[1] ?? 0);
  if (plain[0] !== FORMAT || plain.length < end + 64) {
    throw new Refusal('damaged', { where: `${shelf} ${name}`, detail: 'written by a newer Diapason' });
  }
  return {
    workspace,
    shelf,
    name,
    signer: fromUtf8(plain.slice(2, end)),
    signature: plain.slice(end, end + 64),
    packed: plain.slice(end + 64),
  };
}

/** Acts are folded anew with each that comes, so what was checked once is remembered with the item itself. */
const checked = new WeakMap<Signed, { readonly by: string; readonly holds: Promise<boolean> }>();

export function isSignedBy(signed: Signed, publicKey: string): Promise<boolean> {
  const known = checked.get(signed);
  if (known?.by === publicKey) return known.holds;
  const holds = verify(publicKey, signed.signature, covered(signed));
  checked.set(signed, { by: publicKey, holds });
  return holds;
}

/** The body's bytes. Throws a Refusal `damaged` or `too-large`. */
export async function unpacked(signed: Signed): Promise<Bytes> {
  try {
    return await inflate(signed.packed);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.problem.code, { ...error.problem, where: `${signed.shelf} ${signed.name}` });
  }
}

/** The body's JSON. Throws a Refusal `damaged` or `too-large`. Call it after the signature was checked. */
export async function bodyOf(signed: Signed): Promise<unknown> {
  return jsonOf(signed, await unpacked(signed));
}

/** What the unpacked bytes of a body say. Throws a Refusal `damaged`. */
export function jsonOf({ shelf, name }: ItemRef, bytes: Bytes): unknown {
  try {
    return JSON.parse(fromUtf8(bytes));
  } catch {
    throw new Refusal('damaged', { where: `${shelf} ${name}`, detail: 'its content is not JSON' });
  }
}
