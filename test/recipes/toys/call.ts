import { after, before, instead, type Toy } from '../toy.ts';

const handler = `    async toy({ name }) {
      return { heard: name };
    },
`;

export const toy: Toy = {
  recipe: 'Add a call',
  files: {
    'src/contract/calls.ts': [
      before('  ...guideCallSchemas,\n', "  /** A toy. */\n  toy: { from: 'page', input: v.object({ name: v.string() }) },\n"),
      before('  replied: PostView;\n', '  toy: { heard: string };\n'),
    ],
    'src/contract/repeat.ts': [after("    'hello',\n", "    'toy',\n")],
    'src/background/settings/settings-calls.ts': [
      instead("'settings' | 'saveSettings'>", "'settings' | 'saveSettings' | 'toy'>"),
      before('    async settings() {\n', handler),
    ],
  },
  forgotten: [{ without: 'src/background/settings/settings-calls.ts', error: /src\/background\/.*error TS\d+: Property 'toy' is missing/ }],
};
