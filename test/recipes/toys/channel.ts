import { after, before, instead, type Toy } from '../toy.ts';

const channel = `import * as v from 'valibot';
import type { Channel } from '../contract/channel.ts';
import { originOf, ReceiverUrlSchema } from './address.ts';
import { httpVerdict } from './http-verdict.ts';
import { parcelText } from './parcel-text.ts';

const ToySettings = v.object({ url: ReceiverUrlSchema });

export const toy: Channel<v.InferOutput<typeof ToySettings>> = {
  id: 'toy',
  name: { fr: 'Jouet', en: 'Toy' },
  about: { fr: 'Un canal d’essai.', en: 'A channel for trying.' },
  settings: ToySettings,
  fields: [{ key: 'url', label: { fr: 'Adresse', en: 'Address' }, kind: 'url' }],
  honoursKeys: false,
  origins: ({ url }) => [originOf(url)],
  depart: async (parcel, { url }) => ({ kind: 'request', url, method: 'POST', headers: {}, body: JSON.stringify(parcelText(parcel)) }),
  contents: () => ({ message: '', data: [] }),
  judge: (answer) => httpVerdict(answer, { success: () => ({ kind: 'accepted' }), honoursKeys: false }),
};
`;

const fixture = `  toy: {
    settings: { url: 'https://toy.example.com/in' },
    bad: [{}, { url: 'ftp://toy.example.com/in' }],
    receipt: { status: 200, headers: {}, body: '' },
    origins: ['https://toy.example.com/*'],
  },
`;

export const toy: Toy = {
  recipe: 'Add a channel',
  files: {
    'src/channels/toy.ts': channel,
    'src/channels/index.ts': [
      after("import { slack } from './slack.ts';\n", "import { toy } from './toy.ts';\n"),
      instead('[slack, ', '[toy, slack, '),
    ],
    'test/channels/channels.test.ts': [before('  mailto: {\n    settings:', fixture)],
    'docs/delivery.md': [after('_maybe sent_.\n', '\nA toy keeps no keys.\n')],
  },
  suite: 'test/channels/channels.test.ts',
};
