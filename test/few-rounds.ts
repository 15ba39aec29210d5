/**
 * A thousand rounds in the place of a million where a code becomes a key, so that a test that invites somebody does not
 * wait for them. `team/invitation.test.ts` does them all.
 */
const { subtle } = crypto;
const deriveKey = subtle.deriveKey.bind(subtle);
const few: SubtleCrypto['deriveKey'] = (how, ...rest) => deriveKey(withFewRounds(how), ...rest);

function withFewRounds(how: Parameters<SubtleCrypto['deriveKey']>[0]): typeof how {
  return typeof how === 'object' && 'iterations' in how ? { ...how, iterations: 1_000 } : how;
}

Object.defineProperty(subtle, 'deriveKey', { value: few, configurable: true });
