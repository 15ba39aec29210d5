import { after, before, type Toy } from '../toy.ts';

const variant = `  v.object({ type: v.literal('toyed'), ...onPost, stars: v.number() }),
`;

const frozen = `    {
     "type": "\\"toyed\\"",
     "postId": "string · max_length 200 · regex /^[a-z]+:[\\\\w:.-]+$/",
     "stars": "number"
    },
`;

export const toy: Toy = {
  recipe: 'Add an event',
  files: {
    'src/contract/event.ts': [before('  /** The post as it was read; a later one refreshes it. First event of every post. */\n', variant)],
    'src/domain/event-types.ts': [before('  captured: {\n', '  toyed: onPost,\n')],
    'src/log/fold-post.ts': [after("const steps: Steps<'post', Draft> = {\n", '  toyed: nothing,\n')],
    'src/pages/panel/post/timeline.ts': [after('const lines: Lines = {\n', '  toyed: (_, { w }) => ({ text: w.other }),\n')],
    'src/ui/words/denied-actions.ts': [
      before("    captured: 'add a post',\n", "    toyed: 'give stars',\n"),
      before("    captured: 'ajouter un post',\n", "    toyed: 'donner des étoiles',\n"),
    ],
    'test/log/authority.test.ts': [before("  captured: ['lead', 'member'],\n", "  toyed: ['lead', 'member'],\n")],
    'test/released/shapes.json': [before('    {\n     "type": "\\"captured\\"",\n', frozen)],
  },
  forgotten: [
    { without: 'src/log/fold-post.ts', error: /src\/log\/fold-post\.ts.*Property 'toyed' is missing/ },
    { without: 'src/pages/panel/post/timeline.ts', error: /src\/pages\/panel\/post\/timeline\.ts.*Property 'toyed' is missing/ },
    { without: 'src/ui/words/denied-actions.ts', error: /src\/ui\/words\/denied-actions\.ts.*'?toyed'? / },
  ],
  suite: 'test/log/authority.test.ts',
};
