import type { Event, Happening } from '../../contract/event.ts';
import type { Post, PostId } from '../../contract/post.ts';
import type { PostState } from '../../contract/state.ts';
import { isContentName } from '../../domain/content-name.ts';
import { present } from '../../domain/present.ts';
import { allows } from '../../domain/rights.ts';
import { mayBeSamePost } from '../../domain/same-post.ts';
import { type Link, linksIn } from '../../log/names.ts';
import { subjectsOf } from '../../log/subjects.ts';
import type { Store } from '../../store/database.ts';
import { claimants, history, posts } from '../../store/read.ts';
import { ownRoleOf, record } from './record.ts';

type Identified = Extract<Happening, { type: 'identified' }>;
type Joining = { readonly state: PostState; readonly postId: PostId; readonly alias: PostId };

const idsOf = ({ id, aliases = [] }: PostState): readonly PostId[] => [id, ...aliases];

/** Stored under an id that the page gives as another name of the post. A number of its own that the page does not name is another post's. */
function aliasIn({ aliases = [] }: Post, state: PostState): PostId | undefined {
  return aliases.includes(state.id) || isContentName(state.id) ? aliases.find((id) => idsOf(state).includes(id)) : undefined;
}

/** What the log holds under other ids of the post that a page shows, and which two ids would be joined. */
async function candidates(store: Store, seen: Post): Promise<Joining[]> {
  const stored = (await posts(store, seen.aliases ?? [])).flatMap((state): Joining[] => {
    const alias = aliasIn(seen, state);
    return alias === undefined ? [] : [{ state, postId: seen.id, alias }];
  });
  const claiming = (await claimants(store, [seen.id])).map(([, state]): Joining => ({ state, postId: state.id, alias: seen.id }));
  // What several posts claim names none of them.
  return [...stored, ...(claiming.length === 1 ? claiming : [])];
}

/** Whether somebody has said of the posts that bear these ids that they are not one. */
async function wereParted(store: Store, mine: readonly PostId[], others: readonly PostId[]): Promise<boolean> {
  const events = await history(store, others[0] ?? '');
  const undone = undoneIn(events);
  const links = ([a, b]: Link) => (mine.includes(a) && others.includes(b)) || (mine.includes(b) && others.includes(a));
  return linksIn(events.filter(({ id }) => undone.has(id))).some(links);
}

const undoneIn = (events: readonly Event[]) => new Set(events.flatMap(({ what }) => (what.type === 'undone' ? [what.target] : [])));

function identified({ state, postId, alias }: Joining): Identified {
  const { authorId } = state;
  return { type: 'identified', postId, alias, ...present({ authorId }) };
}

/**
 * Joins what the log holds under other ids with the post that a page shows, where author and words agree and nobody has
 * parted them; inside the transaction of the call. Resolves with whether it did. Whoever may not write that sees them
 * apart, until a colleague joins them.
 */
export async function joinNames(store: Store, seen: Post, now: number): Promise<boolean> {
  const found = await candidates(store, seen);
  if (found.length === 0 || !allows(await ownRoleOf(store), 'identified')) return false;
  let joined = false;
  for (const joining of found) {
    const [own] = await posts(store, [seen.id]);
    const [mine, others] = [own === undefined ? [seen.id] : idsOf(own), idsOf(joining.state)];
    const isOne = mine.includes(joining.state.id);
    if (isOne || !mayBeSamePost(joining.state.post, seen) || (await wereParted(store, mine, others))) continue;
    await record(store, [identified(joining)], { now });
    joined = true;
  }
  return joined;
}

/** Takes back one joining of two ids; inside a transaction. What happened under each is from now on apart again. */
export async function partNames(store: Store, postId: PostId, eventId: string, now: number): Promise<void> {
  const events = await history(store, postId);
  const event = events.find(({ id, what }) => id === eventId && what.type === 'identified');
  if (event === undefined || undoneIn(events).has(eventId)) return;
  await record(store, [{ type: 'undone', target: event.id, subjects: subjectsOf(event) }], { now });
}
