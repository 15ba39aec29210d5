import type { Site } from '../contract/site.ts';
import { createFacebookComposers } from './facebook/composers.ts';
import { posts } from './facebook/posts.ts';

/** Facebook, whole. */
export const facebook: Site = { ...posts, ...createFacebookComposers(posts) };
