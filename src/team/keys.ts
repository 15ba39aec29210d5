import type { KeyPairs, Seat, SigningKey } from '../contract/team.ts';
import { type Bytes, concat, fromBase64, sha256, toBase32, toBase64, utf8 } from './bytes.ts';

/**
 * ECDSA and ECDH on P-256: of Web Crypto's curves the one every browser we support has (Ed25519 came to Chromium
 * in 137, we run from 121). `docs/team-encryption.md` explains the whole construction.
 */
const SIGN = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const AGREE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** A seat's private keys as they stand in an invitation: base64url PKCS #8. */
export interface SeatSecret {
  readonly sign: string;
  readonly agree: string;
}

const raw = async (key: CryptoKey) => toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', key)));
const pkcs8 = async (key: CryptoKey) => toBase64(new Uint8Array(await crypto.subtle.exportKey('pkcs8', key)));

/** The name of a public key: the first 120 bits of its SHA-256. */
export async function keyName(publicKey: string): Promise<string> {
  return toBase32((await sha256(fromBase64(publicKey))).subarray(0, 15));
}

/** A device's own key; its name is the device's id. */
export async function makeSigningKey(): Promise<SigningKey> {
  const pair = await crypto.subtle.generateKey(SIGN, false, ['sign', 'verify']);
  const publicKey = await raw(pair.publicKey);
  return { id: await keyName(publicKey), public: publicKey, private: pair.privateKey };
}

/** The keys of a browser's own seat, which never leave it. */
export async function makeOwnSeat(): Promise<KeyPairs> {
  const sign = await crypto.subtle.generateKey(SIGN, false, ['sign', 'verify']);
  const agree = await crypto.subtle.generateKey(AGREE, false, ['deriveBits']);
  const seat = { sign: await raw(sign.publicKey), agree: await raw(agree.publicKey) };
  return { id: await keyName(seat.sign), seat, sign: sign.privateKey, agree: agree.privateKey };
}

/** The keys of an invitation, their secret to stand in it, and `given`: what signs for whom it is. */
export async function makeSeat(): Promise<{ seat: Seat; secret: SeatSecret; given: Pick<KeyPairs, 'seat' | 'sign'> }> {
  const sign = await crypto.subtle.generateKey(SIGN, true, ['sign', 'verify']);
  const agree = await crypto.subtle.generateKey(AGREE, true, ['deriveBits']);
  const seat = { sign: await raw(sign.publicKey), agree: await raw(agree.publicKey) };
  return {
    seat,
    given: { seat, sign: sign.privateKey },
    secret: { sign: await pkcs8(sign.privateKey), agree: await pkcs8(agree.privateKey) },
  };
}

/** The keys of an invitation, from then on not to be read out. Throws on keys that are none. */
export async function openSeat(seat: Seat, secret: SeatSecret): Promise<KeyPairs> {
  return {
    id: await keyName(seat.sign),
    seat,
    sign: await crypto.subtle.importKey('pkcs8', fromBase64(secret.sign), SIGN, false, ['sign']),
    agree: await crypto.subtle.importKey('pkcs8', fromBase64(secret.agree), AGREE, false, ['deriveBits']),
  };
}

export async function sign(key: CryptoKey, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign(SIGNATURE, key, bytes));
}

const verifiers = new Map<string, Promise<CryptoKey>>();

/** Whether `signature` is by the owner of `publicKey`; false for a key that is none. */
export async function verify(publicKey: string, signature: Bytes, bytes: Bytes): Promise<boolean> {
  const key = verifiers.get(publicKey) ?? crypto.subtle.importKey('raw', fromBase64(publicKey), SIGN, false, ['verify']);
  verifiers.set(publicKey, key);
  return key.then(
    (imported) => crypto.subtle.verify(SIGNATURE, imported, signature, bytes),
    () => false,
  );
}

async function sharedKey(privateKey: CryptoKey, publicKey: string, context: string): Promise<CryptoKey> {
  const other = await crypto.subtle.importKey('raw', fromBase64(publicKey), AGREE, false, []);
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, privateKey, 256);
  const ikm = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const info = utf8(`diapason box 1\n${context}`);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info },
    ikm,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/**
 * Wraps a secret for the owner of `agree`: ephemeral ECDH, HKDF over both public keys and `context`, AES-GCM.
 * The key is used once, so the nonce is fixed.
 */
export async function wrap(secret: Bytes, agree: string, context: string): Promise<string> {
  const pair = await crypto.subtle.generateKey(AGREE, false, ['deriveBits']);
  const ephemeral = await raw(pair.publicKey);
  const key = await sharedKey(pair.privateKey, agree, `${ephemeral}\n${agree}\n${context}`);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, secret);
  return toBase64(concat(fromBase64(ephemeral), new Uint8Array(sealed)));
}

/** Opens what `wrap` made; throws when it is not for this key or was altered. */
export async function unwrap(box: string, privateKey: CryptoKey, agree: string, context: string): Promise<Bytes> {
  const bytes = fromBase64(box);
  const ephemeral = toBase64(bytes.slice(0, 65));
  const key = await sharedKey(privateKey, ephemeral, `${ephemeral}\n${agree}\n${context}`);
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, bytes.slice(65)));
}
