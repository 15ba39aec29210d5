/* It has more than 250 lines: the suite that every channel passes stands beside what each one promises on top of it. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { channelFor, channels } from '../../src/channels/index.ts';
import { newSecret } from '../../src/channels/signature.ts';
import type { Answer, Channel } from '../../src/contract/channel.ts';
import { root } from '../../tools/root.ts';
import { at, parcel, postState } from './fixtures.ts';

/** What each channel brings to the shared suite. */
const fixtures: Readonly<Record<string, { settings: unknown; bad: unknown[]; receipt: Answer; origins: string[] }>> = {
  slack: {
    settings: { url: 'https://hooks.example.com/services/T0/B0/x' },
    bad: [
      {},
      { url: 'hooks.example.com' },
      { url: 'http://hooks.example.com/x' },
      { url: 'https://me:secret@hooks.example.com/x' },
      { url: 'ftp://x/y' },
      { url: 'https://10.0.0.1/x' },
      { url: 'https://172.20.3.4/x' },
      { url: 'https://192.168.1.2/x' },
      { url: 'https://169.254.169.254/latest' },
      { url: 'https://100.64.0.1/x' },
      { url: 'https://0.0.0.0/x' },
      { url: 'https://3232235777/x' },
      { url: 'https://[fe80::1]/x' },
      { url: 'https://[fd00::1]/x' },
      { url: 'https://[::ffff:10.0.0.1]/x' },
    ],
    receipt: { status: 200, headers: { 'content-type': 'text/html' }, body: 'ok' },
    origins: ['https://hooks.example.com/*'],
  },
  webhook: {
    settings: { url: 'http://127.0.0.1:8080/in', secret: 'a secret of some length' },
    bad: [
      { url: 'https://example.com/in' },
      { url: 'https://example.com/in', secret: 'short' },
      { url: 'http://127.0.0.1.evil.example/', secret: 'a'.repeat(32) },
    ],
    receipt: { status: 202, headers: { 'content-type': 'application/json' }, body: '{"stored":true}' },
    origins: ['http://127.0.0.1/*'],
  },
  mailto: {
    settings: { to: 'sav@example.com', cc: '' },
    bad: [
      {},
      { to: '' },
      { to: 'nobody' },
      { to: 'a@example.com, b@example.com' },
      { to: 'a@example.com; b@example.com' },
      { to: 'a@example.com', cc: 'b@example.com,c@example.com' },
      { to: 'a@b.c?bcc=evil@x.y' },
      { to: 'a@example.com', cc: 'nobody' },
    ],
    receipt: { status: 200, headers: {}, body: '' },
    origins: [],
  },
};

const fixtureOf = (channel: Channel) => {
  const fixture = fixtures[channel.id];
  if (fixture === undefined) throw new Error(`the channel ${channel.id} brings no fixture to this suite`);
  return fixture;
};
const settingsOf = (channel: Channel) => v.parse(channel.settings, fixtureOf(channel).settings);
const leave = (channel: Channel, one = parcel(), now = at('2026-11-23T09:00:08Z')) => channel.depart(one, settingsOf(channel), 'e1', now);
const answer = (status: number, body = '', headers: Answer['headers'] = {}): Answer => ({ status, headers, body });
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.string({ unit: 'grapheme', maxLength: 3_000 }),
  fc.constantFrom(
    '<!channel> <!here|x> @channel @all @here <@U123> <https://evil.example|x>',
    '[x](https://evil.example) ![](http://e.example/p.png) ```',
    '%0D%0A&bcc=evil@example.com',
    '"}],"text":"x',
    '\ud800\u202eevil\u0000',
  ),
);
const withText = (text: string, summary = text) =>
  parcel({ post: postState({ text, author: { name: text.slice(0, 300) } }), summary, proposal: summary, expectation: text });

describe.each(channels.map((one): [string, Channel] => [one.id, one]))('the channel %s', (id, channel) => {
  it('is found by its kind, and named and explained in both languages', () => {
    expect(channelFor(id)).toBe(channel);
    const said = [channel.name, channel.about, ...channel.fields.flatMap((field) => [field.label, ...(field.help ? [field.help] : [])])];
    expect(said.flatMap((one) => [one.fr, one.en]).filter((text) => text.trim() === '' || text.includes('!'))).toEqual([]);
  });

  it('offers a field for each of its settings', () => {
    const parsed = settingsOf(channel) as Record<string, unknown>;
    expect(Object.keys(parsed).sort()).toEqual(channel.fields.map((field) => field.key).sort());
  });

  it('refuses bad settings with a sentence in either language', () => {
    for (const bad of fixtureOf(channel).bad) {
      const sentences = (['fr', 'en'] as const).map((lang) => v.safeParse(channel.settings, bad, { lang }).issues?.[0]);
      for (const issue of sentences) expect(issue, JSON.stringify(bad)).toBeDefined();
      const missing = sentences[0]?.received === 'undefined';
      if (!missing) expect(sentences[0]?.message).not.toBe(sentences[1]?.message);
    }
  });

  it('asks for the hosts it needs and no other', () => {
    expect(channel.origins(settingsOf(channel))).toEqual(fixtureOf(channel).origins);
  });

  it('takes the receipt of its receiver', () => {
    expect(channel.judge(fixtureOf(channel).receipt)).toEqual({ kind: 'accepted' });
  });

  it('does not leave with a parcel that lacks its link', async () => {
    const whole = parcel();
    await expect(leave(channel, { ...whole, post: { ...whole.post, url: undefined } })).rejects.toMatchObject({
      problem: { code: 'incomplete-parcel', detail: 'link' },
    });
  });

  it('leaves in the same way for the same attempt', async () => {
    expect(await leave(channel)).toEqual(await leave(channel));
  });

  it('leaves to the address of its settings only, whatever the post says', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const departure = await leave(channel, withText(text));
        if (departure.kind === 'link') {
          expect(departure.url).toMatch(/^mailto:sav@example\.com\?subject=[^&]*&body=[^&]*$/);
        } else {
          expect(departure.url).toBe((settingsOf(channel) as { url: string }).url);
          expect(typeof JSON.parse(departure.body)).toBe('object');
          expect(JSON.stringify(departure.headers)).not.toMatch(/\\r|\\n/);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(channels.filter((one) => one.id !== 'mailto').map((one): [string, Channel] => [one.id, one]))(
  'the receiver of %s',
  (_, channel) => {
    it.each([408, 425, 429, 503])('is asked again after %i', (status) => {
      expect(channel.judge(answer(status))).toEqual({ kind: 'retry', problem: { code: 'receiver-busy', detail: String(status) } });
    });

    it('says how long to wait, in seconds or as a date, within reason', () => {
      const wait = (said: string, date?: string) => {
        const verdict = channel.judge(answer(429, '', { 'retry-after': said, ...(date === undefined ? {} : { date }) }));
        return verdict.kind === 'retry' ? verdict.after : 'not a retry';
      };
      expect(wait('120')).toBe(120_000);
      expect(wait('Mon, 23 Nov 2026 09:01:30 GMT', 'Mon, 23 Nov 2026 09:00:00 GMT')).toBe(90_000);
      expect(wait('Mon, 23 Nov 2026 08:00:00 GMT', 'Mon, 23 Nov 2026 09:00:00 GMT')).toBe(0);
      expect(wait('999999999')).toBe(6 * 3_600_000);
      expect([wait('soon'), wait(''), wait('-5')]).toEqual([undefined, undefined, 0]);
    });

    it('is gone after 404 and 410, and says why it refuses', () => {
      expect(channel.judge(answer(404, 'no_service'))).toEqual({
        kind: 'refused',
        problem: { code: 'receiver-gone', detail: '404 no_service' },
      });
      expect(channel.judge(answer(410, 'channel_is_archived'))).toMatchObject({ kind: 'refused', problem: { code: 'receiver-gone' } });
      expect(channel.judge(answer(400, 'invalid_payload'))).toEqual({
        kind: 'refused',
        problem: { code: 'receiver-refused', detail: '400 invalid_payload' },
      });
      expect(channel.judge(answer(403, '{"success":false,"error":"channel_is_archived"}'))).toMatchObject({
        problem: { code: 'receiver-refused', detail: '403 channel_is_archived' },
      });
    });

    it('is not believed when it redirects', () => {
      expect(channel.judge(answer(302))).toMatchObject({ kind: 'refused', problem: { code: 'receiver-garbage' } });
    });

    it('never breaks the reading, whatever it answers', () => {
      fc.assert(
        fc.property(fc.integer({ min: 100, max: 999 }), fc.oneof(hostile, fc.json()), fc.string(), (status, body, wait) => {
          const verdict = channel.judge(answer(status, body, { 'retry-after': wait }));
          if (verdict.kind === 'accepted') return;
          expect(verdict.problem.detail?.length).toBeLessThan(2_000);
          expect(verdict.problem.detail).not.toMatch(/[\p{Cc}\u202e]/u);
        }),
      );
    });
  },
);

describe('Slack, Mattermost and Rocket.Chat', () => {
  const slack = channelFor('slack') as Channel;
  const textOf = async (one = parcel()) => {
    const departure = await leave(slack, one);
    return departure.kind === 'request' ? (JSON.parse(departure.body) as { text: string }).text : '';
  };

  it('get one message: the subject, then the parcel', async () => {
    const text = await textOf();
    expect(text).toMatch(/^\*\[Urgent\] .*\*\n\nNora, /);
    expect(text).toContain('https://x.com/camroux/status/42');
  });

  it.each(['ok', 'OK\n', '', '{"success":true}', '{"ok":true}'])('confirm with “%s”', (body) => {
    expect(slack.judge(answer(200, body))).toEqual({ kind: 'accepted' });
  });

  it.each(['null', '{"a":1}', '\u0000\u0001', 'welcome'])('may have taken it when they say %j, and are not asked twice', (body) => {
    expect(slack.judge(answer(200, body))).toMatchObject({ kind: 'unsure', problem: { code: 'maybe-sent' } });
  });

  it('are not believed with a page of somebody else', () => {
    expect(slack.judge(answer(200, '<!doctype html><title>Sign in</title>'))).toMatchObject({
      kind: 'refused',
      problem: { code: 'receiver-garbage' },
    });
  });

  it('say no in a 200', () => {
    expect(slack.judge(answer(200, '{"success":false,"error":"nope"}'))).toMatchObject({
      problem: { code: 'receiver-refused', detail: '200 nope' },
    });
  });

  it('cannot be made to call everybody, to mask a link or to load an image', async () => {
    const text = await textOf(
      withText(
        '<!channel> @channel @all <@U1> [x](https://evil.example) ![](http://e.example/p.png) www.evil.example ``` <https://e.example|x>',
      ),
    );
    expect(text).not.toMatch(/<|>|@(?!\u200b)|\]\(|```/);
    expect(text.match(/https?:\/\/\S+|www\.\S+/g)).toEqual(['https://x.com/camroux/status/42']);
  });

  it('cannot be made to call everybody by any post, however long', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (one, two) => {
        const text = await textOf(withText(one, two.repeat(5)));
        expect(text).not.toMatch(/[<>]|@(?!\u200b)|&(?!(?:amp|lt|gt);)/);
        expect(text.length).toBeLessThanOrEqual(4_900);
      }),
      { numRuns: 60 },
    );
  });

  it('keep the link of a post with several parts usable', async () => {
    const text = await textOf(
      parcel({
        post: postState(
          { site: 'facebook', url: 'https://www.facebook.com/permalink.php?story_fbid=pfbid1&id=2' },
          { id: 'facebook:12345' },
        ),
      }),
    );
    expect(text).toContain('https://www.facebook.com/permalink.php?story_fbid=pfbid1&id=2 ');
  });

  it('are told what was left out where a message is too long', async () => {
    const text = await textOf(withText('é&<'.repeat(1_000), 'mot '.repeat(1_200)));
    expect(text.length).toBeLessThanOrEqual(4_900);
    expect(text).toContain('Message raccourci');
    expect(text).toContain('https://x.com/camroux/status/42');
  });
});

describe('the signed webhook', () => {
  const webhook = channelFor('webhook') as Channel;
  const secret = 'a secret of some length';
  const now = at('2026-11-23T09:00:08Z');

  /** The sample of docs/webhook.md, run as it stands there. */
  const verify = (() => {
    const page = readFileSync(`${root}/docs/webhook.md`, 'utf8');
    const code =
      page
        .match(/```js\n([\s\S]*?)```/)?.[1]
        ?.replace(/^import .*$/m, '')
        .replace('export function', 'return function') ?? '';
    return new Function('createHmac', 'timingSafeEqual', code)(createHmac, timingSafeEqual) as (
      secret: string,
      headers: Record<string, string>,
      body: string,
      now?: number,
    ) => boolean;
  })();

  async function request(text = 'Ça fuit… 💧') {
    const departure = await leave(webhook, withText(text), now);
    if (departure.kind !== 'request') throw new Error('not a request');
    const headers = Object.fromEntries(Object.entries(departure.headers).map(([name, value]) => [name.toLowerCase(), value]));
    return { headers, body: departure.body };
  }

  it('is verified by the sample of its documentation', async () => {
    const { headers, body } = await request();
    expect(verify(secret, headers, body, now)).toBe(true);
  });

  it('is refused by the sample when anything was changed, or it is old', async () => {
    const { headers, body } = await request();
    expect(verify('another secret, as long', headers, body, now)).toBe(false);
    expect(verify(secret, headers, `${body} `, now)).toBe(false);
    expect(verify(secret, { ...headers, 'x-diapason-timestamp': String(now / 1_000 + 1) }, body, now)).toBe(false);
    expect(verify(secret, {}, body, now)).toBe(false);
    expect(verify(secret, headers, body, now + 301_000)).toBe(false);
  });

  it('carries the key, the parcel as data and in words', async () => {
    const { headers, body } = await request();
    expect(headers['idempotency-key']).toBe('e1');
    expect(JSON.parse(body)).toMatchObject({
      schema: 1,
      type: 'escalation',
      key: 'e1',
      parcel: withText('Ça fuit… 💧'),
      subject: expect.stringContaining('[Urgent]'),
    });
  });

  it('says the same in every attempt but for the time and its signature', async () => {
    const [first, second] = await Promise.all([leave(webhook, parcel(), now), leave(webhook, parcel(), now + 60_000)]);
    if (first.kind !== 'request' || second.kind !== 'request') throw new Error('not requests');
    expect(second.body).toBe(first.body);
    expect(second.headers['Idempotency-Key']).toBe(first.headers['Idempotency-Key']);
    expect(second.headers['X-Diapason-Signature']).not.toBe(first.headers['X-Diapason-Signature']);
  });

  it.each(['', 'thanks', '{"stored":1}'])('is delivered when the receiver says “%s”', (body) => {
    expect(webhook.judge(answer(201, body))).toEqual({ kind: 'accepted' });
  });

  it.each(['<!doctype html><title>Sign in</title>', '\u0000\u0001\ufffd'])(
    'is sent again, under the same key, when %j came back',
    (body) => {
      expect(webhook.judge(answer(200, body))).toMatchObject({ kind: 'retry', problem: { code: 'receiver-garbage' } });
    },
  );

  it('is sent again while the receiver is still at work on it', () => {
    expect(webhook.judge(answer(409))).toMatchObject({ kind: 'retry' });
  });

  it('gets a secret of its own each time', () => {
    const [one, two] = [newSecret(), newSecret()];
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(one).not.toBe(two);
  });
});

describe('the e-mail', () => {
  const mailto = channelFor('mailto') as Channel;
  const linkOf = async (one = parcel(), settings: unknown = fixtures['mailto']?.settings) => {
    const departure = await mailto.depart(one, v.parse(mailto.settings, settings), 'e1', 0);
    return departure.kind === 'link' ? departure.url : '';
  };
  const read = (link: string) =>
    new Map((link.split('?')[1] ?? '').split('&').map((field) => field.split('=').map(decodeURIComponent) as [string, string]));

  it('decodes back to the subject and the text, lines ended by CRLF', async () => {
    const fields = read(await linkOf());
    expect(fields.get('subject')).toMatch(/^\[Urgent\] Produit/);
    expect(fields.get('body')).toMatch(/^Nora, j’ai besoin de vous\u202f: une décision\r\navant/);
    expect(fields.get('body')?.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('goes to every address of its settings, and to no other', async () => {
    const link = await linkOf(withText('&bcc=evil@example.com'), { to: ' a+b@example.com ', cc: 'd@example.com' });
    expect(link).toMatch(/^mailto:a%2Bb@example\.com\?cc=d@example\.com&subject=/);
    expect([...read(link).keys()]).toEqual(['cc', 'subject', 'body']);
  });

  it('is never longer than 2,000 characters, decodes whole, and keeps what is required', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (one, two) => {
        const link = await linkOf(withText(one, two));
        expect(link.length).toBeLessThanOrEqual(2_000);
        expect(read(link).get('body')).toContain('https://x.com/camroux/status/42');
        expect(read(link).get('body')).toContain('une décision');
        expect(link).not.toMatch(/%(?![0-9A-F]{2})/);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out the least important first, and says so', async () => {
    const body = read(
      await linkOf(
        parcel({
          summary: 'Une fuite',
          proposal: 'Nous l’échangeons.',
          others: { posts: 9, people: 8 },
          promised: 'un retour '.repeat(40),
        }),
      ),
    ).get('body');
    expect(body).toContain('Une fuite');
    expect(body).not.toContain('9 messages');
    expect(body).toContain('Message raccourci');
  });

  it('does not leave with a link that no mail program would take', async () => {
    const url = `https://www.facebook.com/${'a'.repeat(1_900)}/posts/12345`;
    await expect(linkOf(parcel({ post: postState({ url, site: 'facebook' }, { id: 'facebook:12345' }) }))).rejects.toMatchObject({
      problem: { code: 'incomplete-parcel', detail: 'length' },
    });
  });
});
