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

/** One place in the team: what an invitation gives. A member may have several (two computers, two seats). */
export const SeatSchema = v.object({ sign: PublicKeySchema, agree: PublicKeySchema });
export type Seat = v.InferOutput<typeof SeatSchema>;

const device = v.pipe(v.string(), v.regex(/^[0-9a-z]{8,24}$/));
const department = v.optional(v.pipe(v.string(), v.maxLength(60)));

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
  /** A lead gives a seat to a member. */
  v.object({ type: v.literal('invited'), member: MemberSchema, role: RoleSchema, department, seat: SeatSchema }),
  /** A device takes a seat: signed by the seat; `proof` is the device's own signature over workspace and seat. */
  v.object({ type: v.literal('joined'), seat: KeyNameSchema, device: PublicKeySchema, proof: v.pipe(v.string(), v.regex(/^[\w-]{86}$/)) }),
  /** A lead changes a member's role; `null` lets the member go. What was written beyond `until` does not count. */
  v.object({
    type: v.literal('granted'),
    member: v.pipe(v.string(), v.maxLength(120)),
    role: v.nullable(RoleSchema),
    department,
    until: BoundarySchema,
  }),
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
  /** One more than the highest that counted when it was made; one far beyond does not count. Of equal ones `joined` comes first. */
  order: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)),
  /** Milliseconds since 1970; shown, never decided on. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
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

/** A seat's keys on the device that took it. */
export interface SeatKeys {
  readonly id: string;
  readonly seat: Seat;
  readonly sign: CryptoKey;
  readonly agree: CryptoKey;
}
