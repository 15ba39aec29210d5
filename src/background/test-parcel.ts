import { words } from '../contract/language.ts';
import type { Parcel } from '../contract/parcel.ts';
import type { Workspace } from '../contract/workspace.ts';

const text = words({
  en: { department: 'Test', summary: 'This is a test of Diapason: nothing to do.', excerpt: 'A post would stand here.' },
  fr: {
    department: 'Essai',
    summary: 'Ceci est un essai de Diapason\u202f: rien à faire.',
    excerpt: 'Une publication se trouverait ici.',
  },
});

/** A parcel that says of itself that it is a test; `now` in ms. */
export function testParcel({ language, hours }: Workspace, sender: string, escalationId: string, now: number): Parcel {
  const { department, summary, excerpt } = text[language];
  const at = new Date(now).toISOString();
  const post = { id: 'x:test', excerpt, url: 'https://x.com/', truncated: false, translated: false, copyKept: false };
  return {
    ...{ reference: 'D-TEST', escalationId, language, timeZone: hours.timeZone, priority: { level: 'low', points: 0 } },
    ...{ department: { key: 'test', name: department }, ask: 'information', answerBy: at, acknowledgeBy: at, network: 'x' },
    ...{ summary, post, sender, sentAt: at, eraseOn: at },
  };
}
