import * as v from 'valibot';

const NumberSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/**
 * What the engine had given, or confirmed, to a device when it sealed a segment; it is signed with the segment. Whoever
 * reads it sees what else must be there. A segment of an older Diapason has none.
 */
export const ViewSchema = v.object({
  /** The first digits of the names of the acts known. */
  acts: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/))), v.maxLength(20_000)),
  /** How many versions of documents. */
  versions: NumberSchema,
  /** Per device, the last number known of it, and how many of the numbers up to it. */
  devices: v.record(v.pipe(v.string(), v.regex(/^[0-9a-z]{8,24}$/)), v.tuple([NumberSchema, NumberSchema])),
});
export type View = v.InferOutput<typeof ViewSchema>;

/** A view as a colleague's device claims it. `to`: the last number of the segment that it came with. */
export interface Claim {
  readonly view: View;
  readonly to: number;
  /** When it was first heard, ms, by this computer's own clock. */
  readonly heard: number;
}

/** What this device remembers of what colleagues' devices say they have read, and of the keys they seal with. */
export interface Claims {
  /** Per device, its oldest claim that is not met here, and the newest beside it. */
  readonly views: Readonly<Record<string, { readonly first: Claim; readonly last?: Claim }>>;
  /** The team key in force, since when the engine is known to have the act that brought it, ms, and the keys it replaced. */
  readonly key?: { readonly id: string; readonly since: number; readonly older: readonly string[] };
  /** Devices that sealed with an older key although a newer one was there, by the last number of that segment. */
  readonly behind: Readonly<Record<string, number>>;
  /** Since when items lie here that are sealed with a key this device lacks, ms. */
  readonly locked?: number;
}

/**
 * What does not fit in a team. `withheld`: a colleague has read what does not arrive here, `of` whom where it is their
 * work; `old-key`: a colleague seals with a key that was replaced; `no-key`: colleagues seal with a key that did not come.
 */
export type Notice =
  | { readonly kind: 'withheld'; readonly by: string; readonly what: 'events'; readonly of: string; readonly count: number }
  | { readonly kind: 'withheld'; readonly by: string; readonly what: 'acts' | 'versions'; readonly count: number }
  | { readonly kind: 'old-key'; readonly by: string }
  | { readonly kind: 'no-key' };
