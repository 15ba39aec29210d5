import type { Site } from '../contract/site.ts';
import { facebookComposers } from './facebook/composers.ts';
import { facebookPosts } from './facebook/posts.ts';

/** Facebook, whole. */
export const facebook: Site = { ...facebookPosts, ...facebookComposers };
