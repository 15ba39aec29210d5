import type * as v from 'valibot';
import type { Localized } from '../guide/language.ts';
import type { Parcel } from './parcel.ts';
import type { Problem } from './problem.ts';

/** How a parcel leaves: a request the background makes, or a link that the CM's own program opens. */
export type Departure =
  | {
      readonly kind: 'request';
      readonly url: string;
      readonly method: 'POST' | 'PUT';
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  | { readonly kind: 'link'; readonly url: string };

/**
 * What the receiver's answer means. `retry`: it has not taken the parcel, or takes each key once, so it is sent again by
 * itself; `after` is in ms, from `Retry-After` where it was said. `unsure`: it may have taken the parcel and keeps no keys,
 * so a person decides.
 */
export type Verdict =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'unsure'; readonly problem: Problem }
  | { readonly kind: 'retry'; readonly after?: number; readonly problem: Problem }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** The status of an answer that was a redirect, of which browsers tell nothing more. */
export const REDIRECT = 0;

/** What came back: status (REDIRECT where it is not known), headers (lower-case names), and at most the first 64 kB of the body. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a departure holds, for a person to read before it leaves; made out of the departure itself, so that nothing is passed over. */
export interface Preview {
  /** The message as its reader sees it. */
  readonly message: string;
  /** Each value that a program gets beside the message; `name` is its place, as in `parcel.author.handle`. */
  readonly data: readonly { readonly name: string; readonly value: string }[];
}

/** What an escalation would send now, and by when (ISO) it would ask the department to confirm and to answer. */
export interface EscalationPreview extends Preview {
  readonly acknowledgeBy: string;
  readonly answerBy: string;
}

/** A way to deliver a parcel. Adapters are pure: they make requests and read answers, the background carries them. */
export interface Channel<Settings = unknown> {
  readonly id: string;
  readonly name: Localized;
  /** One sentence for the settings page. */
  readonly about: Localized;
  /** The settings' schema; a failure's message is shown beside the field. Parse with `{ lang: 'fr' }` or `{ lang: 'en' }` for its language. */
  readonly settings: v.GenericSchema<unknown, Settings>;
  /** The fields the settings page offers, in order. */
  readonly fields: readonly ChannelField[];
  /**
   * Whether the receiver takes each idempotency key once, so that a parcel which may have arrived can be sent again
   * without harm.
   */
  readonly honoursKeys: boolean;
  /** Match patterns of the hosts it needs; none for a link. */
  origins(settings: Settings): readonly string[];
  /** The departure of a parcel. `key` is the idempotency key, the same for every attempt. `now` in ms signs the time. */
  depart(parcel: Parcel, settings: Settings, key: string, now: number): Promise<Departure>;
  /** What leaves with a departure that this channel made. No address or secret of the receiver is in it. */
  contents(departure: Departure): Preview;
  /** Reads the receiver's answer; not called for links. */
  judge(answer: Answer): Verdict;
}

export interface ChannelField {
  readonly key: string;
  readonly label: Localized;
  readonly kind: 'url' | 'email' | 'secret' | 'text';
  readonly placeholder?: string;
  readonly optional?: boolean;
  readonly help?: Localized;
}
