import type { Account } from '../../contract/account.ts';
import { present } from '../../domain/present.ts';
import type { KnownAccount, ListedWorkspace, Workspaces } from '../../store/workspace-list.ts';

/** The workspace that answers, and whether it is known for this very account. */
export interface AnsweringWorkspace {
  readonly store: string;
  /** `bound`: the account answers for it; `open`: nobody has said; `unsure`: no account was seen. */
  readonly how: 'bound' | 'open' | 'unsure';
}

/** Whether this browser has the workspace. */
export function hasWorkspace({ kept }: Workspaces, store: string | undefined): store is string {
  return kept.some((one) => one.store === store);
}

function boundTo(all: Workspaces, account: string | undefined): string | undefined {
  const store = account === undefined ? undefined : all.accounts[account]?.store;
  return hasWorkspace(all, store) ? store : undefined;
}

/**
 * Which workspace a tab shows and acts in: the one its account is bound to, else the first. A page that does not say who is
 * signed in (Facebook shows it on some pages only) is taken for the account last seen on the site: a browser is signed in
 * to a site once.
 */
export function answeringWorkspace(all: Workspaces, site: string | undefined, account: string | undefined): AnsweringWorkspace {
  const bound = boundTo(all, account ?? (site === undefined ? undefined : all.last[site]));
  const how = account === undefined ? 'unsure' : bound === undefined ? 'open' : 'bound';
  return { store: bound ?? all.first, how };
}

const siteOf = (account: string) => account.slice(0, account.indexOf(':'));

/** How many accounts that nobody bound are remembered: a page may name as many as it likes. */
const UNBOUND = 50;

/** Without the accounts, longest known first, that nobody bound and that are too many. */
function bounded(all: Workspaces): Workspaces {
  const open = Object.keys(all.accounts).filter((id) => boundTo(all, id) === undefined && all.accounts[id]?.removed === undefined);
  const tooMany = new Set(open.slice(0, Math.max(0, open.length - UNBOUND)));
  if (tooMany.size === 0) return all;
  return { ...all, accounts: Object.fromEntries(Object.entries(all.accounts).filter(([id]) => !tooMany.has(id))) };
}

/** Remembers an account that was seen, and that it was the last one there. The same object when that is known already. */
export function withSeenAccount(all: Workspaces, { id, name }: Account): Workspaces {
  const known = all.accounts[id];
  if (known !== undefined && all.last[siteOf(id)] === id && (name === undefined || known.name === name)) return all;
  const account = { ...known, ...present({ name }) };
  return bounded({ ...all, accounts: { ...all.accounts, [id]: account }, last: { ...all.last, [siteOf(id)]: id } });
}

function withAccount(all: Workspaces, id: string, known: KnownAccount): Workspaces {
  return { ...all, accounts: { ...all.accounts, [id]: known } };
}

const named = (known: KnownAccount | undefined) => (known?.name === undefined ? {} : { name: known.name });

/** Binds an account; from then on nothing of another workspace reaches its tabs. */
export function bindAccountTo(all: Workspaces, account: string, store: string): Workspaces {
  return withAccount(all, account, { ...named(all.accounts[account]), store });
}

/** The question about an account is not asked again; the first workspace answers. */
export function withQuestionPutOff(all: Workspaces, account: string): Workspaces {
  return withAccount(all, account, { ...named(all.accounts[account]), later: true });
}

/** Facebook names one profile by number in some places and by name in others. */
const numbered = (account: string) => /\?id=\d+$/.test(account);

/** The workspace of the same profile under its other id: same site, same name, one of the ids a number. */
export function twinOf(all: Workspaces, { id, name }: Account): string | undefined {
  if (name === undefined) return undefined;
  const twins = Object.entries(all.accounts).filter(
    ([other, known]) => known.name === name && siteOf(other) === siteOf(id) && numbered(other) !== numbered(id),
  );
  const [twin, ...others] = twins.flatMap(([other]) => boundTo(all, other) ?? []);
  return others.length === 0 ? twin : undefined;
}

/** Adds a workspace, or gives a known one this name. */
export function withWorkspace(all: Workspaces, fresh: ListedWorkspace): Workspaces {
  if (!hasWorkspace(all, fresh.store))
    return { ...all, kept: [...all.kept, fresh], doomed: all.doomed.filter((store) => store !== fresh.store) };
  return { ...all, kept: all.kept.map((one) => (one.store === fresh.store ? fresh : one)) };
}

/** Takes a workspace away; its accounts are asked again, by its name. The only one stays. */
export function withoutWorkspace(all: Workspaces, store: string, name: string): Workspaces {
  const kept = all.kept.filter((one) => one.store !== store);
  const [next] = kept;
  if (next === undefined || kept.length === all.kept.length) return all;
  const free = (known: KnownAccount): KnownAccount => (known.store === store ? { ...named(known), removed: name } : known);
  const accounts = Object.fromEntries(Object.entries(all.accounts).map(([id, known]) => [id, free(known)]));
  return { ...all, kept, accounts, first: all.first === store ? next.store : all.first, doomed: [...all.doomed, store] };
}
