/** Makes keys that can be read out, so that what is frozen can be opened again. Import it before what makes keys. */
/** Before tests make it quick. */
export const deriveKey = crypto.subtle.deriveKey.bind(crypto.subtle);

const generateKey = crypto.subtle.generateKey.bind(crypto.subtle) as (
  how: never,
  extractable: boolean,
  usages: KeyUsage[],
) => Promise<CryptoKey>;
const importKey = crypto.subtle.importKey.bind(crypto.subtle) as (
  format: never,
  key: never,
  how: never,
  open: boolean,
  usages: KeyUsage[],
) => Promise<CryptoKey>;
Object.defineProperty(crypto.subtle, 'generateKey', {
  value: (how: never, _: boolean, usages: KeyUsage[]) => generateKey(how, true, usages),
});
Object.defineProperty(crypto.subtle, 'importKey', {
  // A key that only derives others can never be read out.
  value: (format: string, key: never, how: never, _: boolean, usages: KeyUsage[]) =>
    importKey(format as never, key, how, format !== 'raw', usages),
});
