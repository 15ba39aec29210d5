import type { Site } from '../contract/site.ts';
import { createFacebookComposers } from './facebook/composers.ts';
import { facebookPosts } from './facebook/posts.ts';

/** Facebook, whole. */
export const facebook: Site = { ...facebookPosts, ...createFacebookComposers(facebookPosts) };
