import * as v from 'valibot';
import { PostIdSchema, PostSchema } from './post.ts';

/** An id or a key as the inputs of several calls hold it. */
export const IdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
export const KeySchema = v.pipe(v.string(), v.maxLength(60));
/** A text that a person wrote, or a page showed. */
export const LongTextSchema = v.pipe(v.string(), v.maxLength(20_000));

/** A post as the tab read it, or the id of one already stored. */
export const ReadPostSchema = v.object({ post: PostSchema });
export const PostNameSchema = v.object({ postId: PostIdSchema });
export const OnPostSchema = v.union([ReadPostSchema, PostNameSchema]);
