import { authors } from './authors.ts';
import { escalations } from './escalations.ts';
import { posts } from './posts.ts';
import type { Projection } from './projection.ts';

/** Every projection, in the order in which their rows are written. One more is a file beside this and a line here. */
export const projections: readonly Projection[] = [posts, escalations, authors];

/** The kinds of things that have rows. What events say of others (rules, proposals) is folded where it is read. */
export const projectedKinds: ReadonlySet<string | undefined> = new Set(projections.map(({ subject }) => subject));

/** Grows with each version that is raised, and with each projection: then everything is folded anew. */
export const projectionsVersion = projections.reduce((sum, { version }) => sum + version, 0);
