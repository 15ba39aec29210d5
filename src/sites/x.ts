import type { Site } from '../contract/site.ts';
import { xComposers } from './x/composers.ts';
import { xPosts } from './x/posts.ts';

/** X, whole. */
export const x: Site = { ...xPosts, ...xComposers };
