import type { Changes } from './bundle.ts';

/** Puts text in the place of another; throws where that is not there any more. */
const put = (from: string, to: string) => (code: string) => {
  if (!code.includes(from)) throw new Error(`the toy finds no place: ${from}`);
  return code.replace(from, to);
};

/** The next version, in small: a field and a kind of event more, and a field more in a document. */
export const toy: Changes = {
  'src/contract/event.ts': put(
    "v.object({ type: v.literal('noted'), ...onPost, text }),",
    `v.object({ type: v.literal('noted'), ...onPost, text, mood: v.optional(v.string()) }),
  v.object({ type: v.literal('starred'), ...onPost, stars: v.number() }),`,
  ),
  'src/domain/event-types.ts': put('labelled: onPost,', 'labelled: onPost,\n  starred: onPost,'),
  'src/log/fold-post.ts': (code) =>
    put(
      '  ignored,\n',
      '  ignored,\n  starred: (draft, { stars }) => void (draft.stars = stars),\n',
    )(put('noted(draft, { text }', 'noted(draft, { text, mood }')(put('draft.note = { text,', 'draft.note = { text, mood,')(code))),
  // As whoever changes a fold does.
  'src/store/projections/posts.ts': (code) => {
    const raised = code.replace(/ version: (\d+),/, (_, version) => ` version: ${Number(version) + 1},`);
    if (raised === code) throw new Error('the toy finds no projection');
    return raised;
  },
  'src/contract/workspace.ts': put(
    'export const WorkspaceSchema = v.object({',
    'export const WorkspaceSchema = v.object({\n  motto: v.optional(v.string()),',
  ),
};
