import type { JetStreamApiError } from '@nats-io/jetstream';
import { Refusal } from '../../../contract/refusal.ts';

/** The client of NATS, loaded. */
export type NatsClient = typeof import('./client.ts');

/** JetStream's own numbers: no disk or memory, stream at its bytes, at its messages. */
const FULL = [10023, 10028, 10047, 10049, 10054, 10077, 10122];

function causes(error: unknown): unknown[] {
  return error instanceof Error && error.cause !== undefined ? [error, ...causes(error.cause)] : [error];
}

/** What a failure of the client or the server means to a person. */
export function refusalOf(error: unknown, where: string, client: NatsClient): Refusal {
  if (error instanceof Refusal) return error;
  const all = causes(error);
  const detail = all
    .map((one) => (one instanceof Error ? one.message : String(one)))
    .join(': ')
    .slice(0, 300);
  const is = (...kinds: readonly (abstract new (...args: never[]) => Error)[]) =>
    all.some((one) => kinds.some((kind) => one instanceof kind));
  // Said where the login came too late, on a slow line or of a busy server: it was not looked at.
  if (/authentication timeout/i.test(detail)) return new Refusal('out-of-reach', { where, detail });
  if (is(client.AuthorizationError, client.UserAuthenticationExpiredError)) return new Refusal('login-refused', { where, detail });
  if (is(client.PermissionViolationError)) return new Refusal('engine-denied', { where, detail });
  const api = all.find((one): one is JetStreamApiError => one instanceof client.JetStreamApiError);
  if (api?.code === client.JetStreamApiCodes.StreamNotFound) return new Refusal('engine-changed', { where, detail: 'wiped' });
  if (api !== undefined && FULL.includes(api.code)) return new Refusal('engine-full', { where, detail });
  if (api !== undefined && api.status < 500) return new Refusal('receiver-refused', { where, detail });
  if (is(client.InvalidOperationError)) return new Refusal('receiver-garbage', { where, detail });
  return new Refusal('out-of-reach', { where, detail });
}

/** Whether a write was refused because that very name stands there already. */
export function isThere(error: unknown): boolean {
  return causes(error).some((one) => one instanceof Error && /maximum messages per subject/i.test(one.message));
}

/** Whether a write was refused only because it was meant for another stream. */
export function isOtherStream(error: unknown): boolean {
  return causes(error).some((one) => one instanceof Error && /expected stream does not match/i.test(one.message));
}
