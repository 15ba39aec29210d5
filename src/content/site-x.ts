import { xPosts } from '../sites/x/posts.ts';
import { registry } from './registry.ts';

registry().site = xPosts;
