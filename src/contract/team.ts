import * as v from 'valibot';
import { PlaceSchema } from './engine.ts';
import { MemberSchema } from './event.ts';

/** Lead: everything, and publishes documents and decides who is in. Department: answers what was escalated to it. Reader: nothing. */
export const RoleSchema = v.picklist(['member', 'lead', 'department', 'reader']);
export type Role = v.InferOutput<typeof RoleSchema>;

/** A P-256 point, base64url of its 65 raw bytes. */
export const PublicKeySchema = v.pipe(v.string(), v.regex(/^[\w-]{87}$/, 'not a public key'));
/** A key's name: the first 120 bits of its SHA-256 in base 32. A device's id is the name of its signing key. */
export const KeyNameSchema = v.pipe(v.string(), v.regex(/^[a-z2-7]{24}$/, 'not a key name'));
/** The name of the founding act; it names the workspace for ever. */
export const WorkspaceIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a workspace id'));
export type WorkspaceId = v.InferOutput<typeof WorkspaceIdSchema>;

/**
 * One place in the team. An invitation's is taken once, by a browser that makes fresh keys for it: from then on those are
 * the seat. A member may have several (two computers, two seats).
 */
export const SeatSchema = v.object({ sign: PublicKeySchema, agree: PublicKeySchema });
export type Seat = v.InferOutput<typeof SeatSchema>;

const device = v.pipe(v.string(), v.regex(/^[0-9a-z]{8,24}$/));
const department = v.optional(v.pipe(v.string(), v.maxLength(60)));
const proof = v.pipe(v.string(), v.regex(/^[\w-]{86}$/));
const time = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How far a grant reached when it ended: each device's last event, and the names of documents and acts. */
export const BoundarySchema = v.object({
  devices: v.record(device, v.pipe(v.number(), v.integer(), v.minValue(0))),
  names: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))), v.maxLength(20_000)),
});
export type Boundary = v.InferOutput<typeof BoundarySchema>;

const deed = v.variant('type', [
  /** The first act of a workspace, signed by the founder's seat, who is its first lead. */
  v.object({
    type: v.literal('founded'),
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
    salt: v.pipe(v.string(), v.regex(/^[\w-]{22}$/)),
    member: MemberSchema,
    seat: SeatSchema,
  }),
  /**
   * A lead gives a seat to a member, or a member gives themselves another one. `seat` are the invitation's keys; it can be
   * taken until `expires`, ms since 1970. `proof` is the invitation's own signature: that it was made for this.
   */
  v.object({ type: v.literal('invited'), member: MemberSchema, role: RoleSchema, department, seat: SeatSchema, expires: time, proof }),
  /**
   * A browser takes the seat of an invitation, once: signed by the invitation's key. `own` are the keys it made, which are
   * the seat from then on; `proof` is the device's own signature over workspace, seat and `own`, `ownProof` that of `own`
   * over workspace, seat and device.
   */
  v.object({ type: v.literal('joined'), seat: KeyNameSchema, own: SeatSchema, device: PublicKeySchema, proof, ownProof: proof }),
  /** Another device in a member's own browser, as a copied profile makes one: signed by the seat's own key. */
  v.object({ type: v.literal('added'), seat: KeyNameSchema, device: PublicKeySchema, proof }),
  /** An invitation is closed: `by` names the joining that counts for ever, `null` that none does. */
  v.object({ type: v.literal('closed'), seat: KeyNameSchema, by: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))) }),
  /** A lead changes a member's role; `null` lets the member go. What was written beyond `until` does not count. */
  v.object({
    type: v.literal('granted'),
    member: v.pipe(v.string(), v.maxLength(120)),
    role: v.nullable(RoleSchema),
    department,
    until: BoundarySchema,
  }),
  /** A member, or a lead for them, gives the name that colleagues read; one that reads like a colleague's does not count. */
  v.object({ type: v.literal('named'), member: v.pipe(v.string(), v.maxLength(120)), name: v.pipe(v.string(), v.maxLength(100)) }),
  /** A lead moves the team to another server or folder; each member's own login stays theirs. */
  v.object({ type: v.literal('moved'), place: PlaceSchema }),
  /** A lead brings a new team key, wrapped for each seat that stays. */
  v.object({
    type: v.literal('rekeyed'),
    key: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
    boxes: v.record(KeyNameSchema, v.pipe(v.string(), v.maxLength(300))),
  }),
]);

/** One decision about who is in the team. Acts only grow; the roster is their fold in the order of `order`, then name. */
export const ActSchema = v.object({
  /** The public key that signed it. It stands in what the name is made of, so that nobody else can sign an act of this name. */
  by: PublicKeySchema,
  /**
   * One more than the highest that counted when it was made; one far beyond does not count. Of equal ones those of
   * devices that come in are first.
   */
  order: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)),
  /** Milliseconds since 1970. Whether a joining came in time is told by it, and nothing else. */
  at: time,
  what: deed,
});
export type Act = v.InferOutput<typeof ActSchema>;
export type Deed = Act['what'];

/** A signing key whose private half cannot be read out, with its public half as text and its name. A device's id is its key's. */
export interface SigningKey {
  readonly id: string;
  readonly public: string;
  readonly private: CryptoKey;
}

/** A seat's keys, which cannot be read out. */
export interface KeyPairs {
  readonly id: string;
  readonly seat: Seat;
  readonly sign: CryptoKey;
  readonly agree: CryptoKey;
}

/** The keys of the seat that a browser has in its team; `offer` are those of the invitation it joined with. */
export interface SeatKeys extends KeyPairs {
  readonly offer?: KeyPairs;
}
