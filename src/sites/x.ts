import type { Site } from '../contract/site.ts';
import { createComposers } from './x/composers.ts';
import { posts } from './x/posts.ts';

/** X, whole. */
export const x: Site = { ...posts, ...createComposers() };
