import { facebookPosts } from '../sites/facebook/posts.ts';
import { annotate } from './annotate.ts';

annotate(facebookPosts);
