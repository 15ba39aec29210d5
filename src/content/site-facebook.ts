import { facebookPosts } from '../sites/facebook/posts.ts';
import { registry } from './bridge.ts';

registry().site = facebookPosts;
