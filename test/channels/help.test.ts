import { expect, it } from 'vitest';
import { channels } from '../../src/channels/index.ts';
import { webhook } from '../../src/channels/webhook.ts';
import { LanguageSchema } from '../../src/guide/language.ts';
import { someParcel } from '../../tools/histories.ts';

it.each(LanguageSchema.options)('in %s the help of a channel stands in the page, and sends nobody to a file', (language) => {
  for (const { about, fields } of channels) {
    const said = [about[language], ...fields.map(({ help }) => help?.[language] ?? '')];
    for (const text of said) expect(text).not.toMatch(/docs\/|\.md\b/);
  }
});

it.each(LanguageSchema.options)('in %s whoever runs a signed webhook reads which headers to check', async (language) => {
  const departure = await webhook.depart(
    someParcel('e1', 'x:1'),
    { url: 'https://z.example/in', secret: 'x'.repeat(32) },
    'key',
    Date.UTC(2026, 10, 30),
  );
  const own = departure.kind === 'request' ? Object.keys(departure.headers).filter((name) => name.startsWith('X-Diapason')) : [];
  expect(own).toHaveLength(2);
  const help = webhook.fields.find(({ key }) => key === 'url')?.help?.[language] ?? '';
  for (const name of own) expect(help).toContain(name);
  expect(help).toContain('HMAC-SHA256');
});
