import { expect, it } from 'vitest';
import { testParcel } from '../../../src/background/escalations/test-parcel.ts';
import { parcelText } from '../../../src/channels/parcel-text.ts';
import { defaultWorkspace } from '../../../src/defaults/workspace.ts';

const now = Date.UTC(2026, 10, 30, 0, 59);

it.each([
  ['fr', 'Essai de Diapason – rien à faire', 'Ceci est un essai de Diapason\u202f: rien à faire, aucune réponse n’est attendue.'],
  ['en', 'Test of Diapason – nothing to do', 'This is a test of Diapason: nothing to do, no answer is expected.'],
] as const)('tries a channel in %s with a message that asks for nothing and has no deadline', (language, subject, need) => {
  const said = parcelText(testParcel({ ...defaultWorkspace, language }, 'Claire', 'test', now));
  expect(said.subject).toBe(subject);
  expect(said.text.split('\n')[0]).toBe(need);
  expect(said.text).not.toMatch(/besoin de vous|I need|avant le|Please confirm|Merci d’en|publication/);
});

it('gives a program that reads the fields no deadline that is over', () => {
  const { answerBy, acknowledgeBy } = testParcel(defaultWorkspace, 'Claire', 'test', now);
  expect(Math.min(Date.parse(answerBy), Date.parse(acknowledgeBy))).toBeGreaterThan(now);
});
