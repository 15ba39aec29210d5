import { TEST_REFERENCE } from '../../channels/reference.ts';
import type { Parcel } from '../../contract/parcel.ts';
import type { Workspace } from '../../contract/workspace.ts';
import { words } from '../../guide/words.ts';

const text = words({
  en: { department: 'Test', excerpt: 'A post would stand here.' },
  fr: {
    department: 'Essai',
    excerpt: 'Un post se trouverait ici.',
  },
});

const DAY = 24 * 3_600_000;

/** A parcel that says of itself that it is a test; `now` in ms. */
export function testParcel({ language, hours }: Workspace, sender: string, escalationId: string, now: number): Parcel {
  const { department, excerpt } = text[language];
  const at = new Date(now).toISOString();
  // A program that reads the fields must not find a request that is late already.
  const by = new Date(now + DAY).toISOString();
  const post = { id: 'x:test', excerpt, url: 'https://x.com/', truncated: false, translated: false, copyKept: false };
  return {
    reference: TEST_REFERENCE,
    escalationId,
    language,
    timeZone: hours.timeZone,
    priority: { level: 'low', points: 0 },
    department: { key: 'test', name: department },
    ask: 'information',
    answerBy: by,
    acknowledgeBy: by,
    network: 'x',
    post,
    sender,
    sentAt: at,
    eraseOn: at,
  };
}
