import * as v from 'valibot';

const isPrivateKey = (value: unknown) => Object.prototype.toString.call(value) === '[object CryptoKey]';

/** A key that cannot be read out, as the browser stores it. */
export const PrivateKeySchema = v.custom<CryptoKey>(isPrivateKey, 'not a key');
