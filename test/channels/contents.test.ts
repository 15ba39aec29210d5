import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fieldName } from '../../src/channels/field-names.ts';
import { channelFor, channels } from '../../src/channels/index.ts';
import { leavesOf } from '../../src/channels/leaves.ts';
import { previewOf } from '../../src/channels/preview.ts';
import type { Channel, Departure } from '../../src/contract/channel.ts';
import { type Parcel, ParcelSchema } from '../../src/contract/parcel.ts';
import { department, parcel, postState } from './fixtures.ts';

const settings: Readonly<Record<string, Record<string, string>>> = {
  slack: { url: 'https://hooks.slack.com/services/T0/B0/x' },
  webhook: { url: 'https://receiver.example/in', secret: 'a secret of some length' },
  mailto: { to: 'sav@example.com', cc: 'chef@example.com' },
};
const mattermost = { url: `https://chat.example.com/hooks/${'a'.repeat(26)}` };
const other = { url: 'https://rocket.example.com/hooks/1/2' };
const ways = [
  ...channels.map((one): [string, Channel, Record<string, string>] => [one.id, one, settings[one.id] ?? {}]),
  ['slack of Mattermost', channelFor('slack') as Channel, mattermost] as [string, Channel, Record<string, string>],
  ['slack of Rocket.Chat', channelFor('slack') as Channel, other] as [string, Channel, Record<string, string>],
];

/** A parcel that has every field. */
const full: Parcel = {
  ...parcel({ summary: 'Fuite *au* joint & <sous> garantie', proposal: 'Écrivez à sav@example.com', expectation: 'Un remboursement' }),
  said: { text: 'Désolés', by: 'Léa', at: '2026-11-22T10:00:00.000Z' },
  promised: 'Un rappel',
  others: { posts: 4, people: 3, change: '+2' },
  hidden: ['reply'],
  author: { name: 'Camille Roux', handle: 'camroux', reach: 1_200, exchanges: { count: 2, days: 90, last: '2026-11-01T10:00:00.000Z' } },
};

const depart = (channel: Channel, given: Record<string, string>, one: Parcel) =>
  channel.depart(one, v.parse(channel.settings as v.GenericSchema<unknown, unknown>, given), 'e1', 0);

/** Whether a chat is to look links up: it is told nothing by that. */
const wishes = new Set(['unfurl_links', 'unfurl_media']);

/** Every text and number that a departure takes with it, but for the address it goes to. */
function carried(departure: Departure): string[] {
  if (departure.kind === 'link') return [...new URL(departure.url).searchParams].flatMap(([name, value]) => (name === 'cc' ? [] : [value]));
  return leavesOf(JSON.parse(departure.body))
    .filter(({ name }) => !wishes.has(name))
    .map(({ value }) => value);
}

/** What stands in a line for the eye: without the marks that only keep a chat from reading more into it. */
const seen = (text: string) =>
  text.replace(/\u200b|\\(?=[\\*_~`[\]#|>])/g, '').replace(/&(lt|gt|amp);/g, (_, name) => ({ lt: '<', gt: '>', amp: '&' })[name as 'lt']);

describe.each(ways)('what leaves by %s', (_, channel, given) => {
  const kept = (text: string) =>
    seen(text)
      .replace(/^\*+|\*+$/gm, '')
      .replace(/\r/g, '');

  it('is told whole: each word and number of the departure is in the message or in the list', async () => {
    const departure = await depart(channel, given, full);
    const { message, data } = channel.contents(departure);
    const told = [message, ...data.map(({ value }) => value)];
    const lines = carried(departure).flatMap((value) => kept(value).split('\n'));
    expect(lines.filter((line) => !told.some((one) => kept(one).includes(line)))).toEqual([]);
  });

  it('is told whole whatever the post says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (text) => {
        const departure = await depart(channel, given, parcel({ post: postState({ text }), summary: text }));
        const { message, data } = channel.contents(departure);
        const told = kept([message, ...data.map(({ value }) => value)].join('\n'));
        expect(
          carried(departure)
            .flatMap((value) => kept(value).split('\n'))
            .filter((line) => !told.includes(line)),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('tells no address and no secret of the receiver', async () => {
    const told = JSON.stringify(channel.contents(await depart(channel, given, parcel())));
    expect(Object.values(given).filter((value) => told.includes(value))).toEqual([]);
  });
});

it('reads in a chat as its reader will see it', async () => {
  for (const [, channel, given] of ways.filter(([, { id }]) => id === 'slack').slice(0, 2)) {
    const { message } = channel.contents(await depart(channel, given, full));
    expect(message).toContain('Fuite *au* joint & <sous> garantie');
    expect(message).toMatch(/^\[Urgent\] /);
  }
});

describe('the preview', () => {
  it('names each value that leaves as data, in both languages', async () => {
    const webhook = channelFor('webhook') as Channel;
    const { data } = webhook.contents(await depart(webhook, settings['webhook'] ?? {}, v.parse(ParcelSchema, full)));
    expect(Object.keys(full).filter((key) => !data.some(({ name }) => name.startsWith(`parcel.${key}`)))).toEqual([]);
    for (const language of ['fr', 'en'] as const) expect(data.filter(({ name }) => fieldName(name, language) === name)).toEqual([]);
  });

  it('names what the older sentence left out: handle, time of the post, points, sender, time zone, kept text, the day of erasure', async () => {
    const config = { id: 'support', kind: 'webhook', name: 'S', settings: settings['webhook'] ?? {} };
    const { message, data } = await previewOf(full, config, 'en', 0);
    const named = new Map(data.map(({ name, value }) => [name, value]));
    expect(named.get('Handle of the author')).toBe('camroux');
    expect(named.get('Time of the post')).toBe('2026-11-23T08:14:00.000Z');
    expect(named.get('Points of the priority')).toBe('52');
    expect(named.get('Sender')).toBe('Léa');
    expect(named.get('Time zone')).toBe('Europe/Paris');
    expect(named.get('To be erased on')).toBe(full.eraseOn);
    expect(message).toContain('Texte conservé');
  });

  it('is the message to copy where there is no channel, or none that can be used', async () => {
    const broken = { id: 'support', kind: 'slack', name: 'S', settings: { url: 'javascript:alert(1)' } };
    for (const config of [undefined, broken]) {
      const { message, data } = await previewOf(full, config, 'en', 0);
      expect(message).toContain('Lien');
      expect(data).toEqual([]);
    }
  });

  it('cuts no character in two, and keeps no sign that nobody sees', async () => {
    const hidden = '\u{e0041}'.repeat(40);
    const text = `${'👩‍👩‍👧‍👦 '.repeat(200)}${hidden}`;
    const post = postState({ text: `a${hidden}${text}` });
    const { message, data } = await previewOf(parcel({ post, department: department('product') }), undefined, 'en', 0);
    for (const one of [message, ...data.map(({ value }) => value)]) {
      expect(one.isWellFormed()).toBe(true);
      expect(one).not.toMatch(/[\u{e0000}-\u{e007f}]/u);
    }
    expect(message).toContain('👩‍👩‍👧‍👦…');
  });
});
