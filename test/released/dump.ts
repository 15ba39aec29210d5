/** A browser's databases as JSON, so that what a released version stored can be put back years later. */
interface DumpedIndex {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly unique: boolean;
  readonly multiEntry: boolean;
}

/** A database: the version the browser counts, its tables with their indexes, and their rows. */
export interface Dump {
  readonly version: number;
  readonly tables: Readonly<
    Record<string, { readonly keyPath: string; readonly indexes: readonly DumpedIndex[]; readonly rows: readonly unknown[] }>
  >;
}

const asked = <T>(request: IDBRequest<T>) =>
  new Promise<T>((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

const isKey = (value: unknown): value is CryptoKey => value instanceof CryptoKey;

/** A value as JSON: bytes in base 64, keys as JSON web keys. The keys must be extractable. */
export async function written(value: unknown): Promise<unknown> {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if (isKey(value)) return { $key: await crypto.subtle.exportKey('jwk', value), algorithm: value.algorithm, usages: value.usages };
  if (Array.isArray(value)) return Promise.all(value.map(written));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([key, one]) => [key, await written(one)] as const)));
}

interface Written {
  readonly $bytes?: string;
  readonly $key?: JsonWebKey;
  readonly algorithm?: AlgorithmIdentifier;
  readonly usages?: KeyUsage[];
}

/** The value again; keys cannot be read out any more, as in a browser. */
export async function read(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(read));
  if (typeof value !== 'object' || value === null) return value;
  const { $bytes, $key, algorithm, usages } = value as Written;
  if ($bytes !== undefined) return new Uint8Array(Buffer.from($bytes, 'base64'));
  if ($key !== undefined) {
    const open = $key.d === undefined;
    return crypto.subtle.importKey('jwk', { ...$key, ext: true }, algorithm as AlgorithmIdentifier, open, usages as KeyUsage[]);
  }
  return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([key, one]) => [key, await read(one)] as const)));
}

/** All of a database. */
export async function dump(name: string): Promise<Dump> {
  const database = await asked(indexedDB.open(name));
  const tables: Record<string, Dump['tables'][string]> = {};
  for (const table of [...database.objectStoreNames]) {
    const store = database.transaction(table).objectStore(table);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, unique, multiEntry } = store.index(index);
      return { name: index, keyPath, unique, multiEntry };
    });
    const rows = await asked(store.getAll());
    tables[table] = { keyPath: String(store.keyPath), indexes, rows: (await written(rows)) as unknown[] };
  }
  const { version } = database;
  database.close();
  return { version, tables };
}

/** Makes the database anew as it was. */
export async function restore(name: string, { version, tables }: Dump): Promise<void> {
  const rows = new Map<string, unknown[]>();
  for (const [table, one] of Object.entries(tables)) rows.set(table, (await read(one.rows)) as unknown[]);
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const [table, { keyPath, indexes }] of Object.entries(tables)) {
      const store = opening.result.createObjectStore(table, { keyPath });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
    }
  };
  const database = await asked(opening);
  const under = database.transaction(Object.keys(tables), 'readwrite');
  const ended = new Promise((done, failed) => {
    under.oncomplete = done;
    under.onabort = () => failed(under.error);
  });
  for (const [table, all] of rows) for (const row of all) under.objectStore(table).put(row);
  await ended;
  database.close();
}
