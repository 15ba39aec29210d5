import type { Site } from '../contract/site.ts';
import { createComposers } from './facebook/composers.ts';
import { posts } from './facebook/posts.ts';

/** Facebook, whole. */
export const facebook: Site = { ...posts, ...createComposers(posts) };
