import 'fake-indexeddb/auto';
import '../fake-browser.ts';
import { expect, it } from 'vitest';
import { guideCalls } from '../../src/background/documents/guide-calls.ts';
import { settingsCalls } from '../../src/background/settings/settings-calls.ts';
import { defaultGuide } from '../../src/defaults/guide.ts';
import { sharedProblem } from '../../src/log/shared-problem.ts';
import { install } from '../../src/store/documents.ts';
import { settingsOf } from '../../src/store/meta.ts';
import { metaKeys } from '../../src/store/meta-keys.ts';
import { bench } from './bench.ts';

it('tells a tab nothing of guide, member and workspace that only a newer Diapason knows', async () => {
  const context = await bench();
  const settings = await settingsOf(context.store);
  const member = { ...settings.member, onlyNewer: 'a@b.example' };
  await context.store.meta.put({ key: metaKeys.settings.key, value: { ...settings, language: 'en', member } });
  const rules = defaultGuide.rules.map((rule) => ({ ...rule, onlyNewer: 1 }));
  await install(context.store, 'guide', { ...defaultGuide, rules, onlyNewer: [1] }, 1);
  const told = [
    await guideCalls(context).guide({}, { site: 'x' } as never),
    await settingsCalls(context).hello({}, { site: 'x' } as never),
  ];
  expect(JSON.stringify(told)).not.toContain('onlyNewer');
  expect(told[0]).toMatchObject({ guide: defaultGuide });
});

it('tells of a problem only the fields that are known', () => {
  const problem = { code: 'unknown-channel', where: 'hook', onlyNewer: 1 } as const;
  expect(sharedProblem(problem)).toEqual({ code: 'unknown-channel', where: 'hook' });
});
