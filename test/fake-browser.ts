/**
 * A browser API that holds only what a test gives it: every other call throws a sentence. Import it first and for its
 * effect (`import '../fake-browser.ts'`): `src/browser` takes the API from the globals as it is loaded.
 */
type Api = Record<string, unknown>;

function strict(path: string, given: Api): Api {
  return new Proxy(given, {
    get(target, name) {
      if (typeof name === 'symbol' || name === 'then') return undefined;
      const here = `${path}.${name}`;
      const value = target[name];
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return strict(here, value as Api);
      if (value !== undefined) return value;
      if (Object.hasOwn(target, name)) return undefined;
      throw new Error(`The test gave no ${here}: give it to fakeBrowser, or do not call it`);
    },
  });
}

const root: Api = { runtime: { id: 'diapason-test' } };
Object.assign(globalThis, { browser: strict('browser', root), chrome: { runtime: { id: 'diapason-test' } } });

/** Gives the browser API these members, in place of all that were given before. */
export function fakeBrowser(given: Record<string, Api>): void {
  for (const name of Object.keys(root)) delete root[name];
  Object.assign(root, given, { runtime: { id: 'diapason-test', ...given['runtime'] } });
}

/** An event of the API that remembers its listeners; `fire` calls them. */
export function fakeEvent<Args extends readonly unknown[]>() {
  const listeners: ((...args: Args) => unknown)[] = [];
  return {
    addListener: (listener: (...args: Args) => unknown) => void listeners.push(listener),
    removeListener: (listener: (...args: Args) => unknown) => void listeners.splice(listeners.indexOf(listener), 1),
    fire: (...args: Args) => listeners.map((listener) => listener(...args)),
    count: () => listeners.length,
  };
}
