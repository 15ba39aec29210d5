import { xPosts } from '../sites/x/posts.ts';
import { annotate } from './annotate.ts';

annotate(xPosts);
