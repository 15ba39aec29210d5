import { fakeEvent } from '../fake-browser.ts';

interface Script {
  readonly id: string;
  readonly matches: string[];
  readonly js: string[];
}

/** A browser's hosts, the scripts registered for them and its open tabs, as far as the sites need them. */
export function fakeSites(tabs: readonly { readonly id: number; readonly url: string }[] = []) {
  const allowed = new Set<string>();
  const scripts = new Map<string, Script>();
  /** What ran in an open tab: `<tab> <files>`. */
  const ran: string[] = [];
  const [onAdded, onRemoved] = [fakeEvent(), fakeEvent()];
  const visible = (url: readonly string[]) =>
    tabs.filter((tab) => url.some((pattern) => allowed.has(pattern) && tab.url.startsWith(pattern.slice(0, -1))));
  return {
    ...{ allowed, scripts, ran, onAdded, onRemoved },
    /** The hosts that scripts run on, by site. */
    running: () => Object.fromEntries([...scripts.values()].map(({ id, matches }) => [id, matches])),
    permissions: {
      ...{ onAdded, onRemoved },
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => allowed.has(origin)),
    },
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => [...scripts.values()].filter(({ id }) => ids.includes(id)),
      async registerContentScripts(given: readonly Script[]) {
        for (const script of given) {
          if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          if (!script.matches.every((pattern) => allowed.has(pattern))) throw new Error('no permission');
          scripts.set(script.id, script);
        }
      },
      async unregisterContentScripts({ ids }: { ids: string[] }) {
        for (const id of ids) if (!scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
      },
      async executeScript({ target: { tabId }, files }: { target: { tabId: number }; files: string[] }) {
        ran.push(`${tabId} ${files.join()}`);
      },
    },
    queryTabs: async ({ url }: { url?: string[] }) => (url === undefined ? [...tabs] : visible(url)).map(({ id }) => ({ id })),
  };
}
