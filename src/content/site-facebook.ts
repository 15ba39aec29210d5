import { facebookPosts } from '../sites/facebook/posts.ts';
import { registry } from './registry.ts';

registry().site = facebookPosts;
