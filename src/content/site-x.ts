import { xPosts } from '../sites/x/posts.ts';
import { registry } from './bridge.ts';

registry().site = xPosts;
