import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { boldLine, type Chat, chatAt, chatEscape } from '../../src/channels/chat-dress.ts';
import { channelFor } from '../../src/channels/index.ts';
import type { Channel } from '../../src/contract/channel.ts';
import { parcel, postState } from './fixtures.ts';

/** What customers write, and what attackers do. */
const words = [
  'Remboursez-moi ~5 €~ ou ~~tout~~',
  'C’est *gras* et **très gras**, _x_ et __y__',
  'le code `PROMO` et ```rm -rf```',
  'note :100: et :+1: à 10:30:45',
  '#tag #colis-perdu et @here @channel @all',
  '<!channel> <!here|x> <@U123> <#C1|x>',
  '[a](b) ![](http://e.example/p.png) [a]: http://x',
  'https://evil.example/a_b www.evil.example evil.example/x moi@mail.example',
  '<https://evil.example|la banque> <a|b>',
  'M&M’s, R&D, a < b > c, &lt;b&gt; &amp;',
  'prix_ttc 5*3 a~b',
  '||secret|| \\[x\\] \\(y\\) $5 et $6',
  '> cité # titre - liste 1. liste',
  ':) ;-) :D <3 \\o/ ¯\\_(ツ)_/¯',
];
const chats: readonly Chat[] = ['slack', 'mattermost', 'other'];
const bare = (text: string) => text.replaceAll('\u200b', '');
const alike: Readonly<Record<string, string>> = { '∗': '*', '∼': '~', ˋ: '`', ˍ: '_', '¦': '|' };
const original = (text: string) => bare(text).replace(/[∗∼ˋˍ¦]/g, (sign) => alike[sign] ?? sign);

type Node = { readonly type: string; readonly value?: string; readonly children?: readonly Node[] };
/** A text as Markdown shows it, and the kinds of its nodes. */
function shown(markdown: string): { text: string; kinds: string[] } {
  const kinds: string[] = [];
  const walk = (node: Node): string => {
    kinds.push(node.type);
    return (node.value ?? '') + (node.children ?? []).map(walk).join('');
  };
  // After a word, as in the parcel's lines: nothing of a customer's begins a line.
  const text = walk(fromMarkdown(`Message: ${markdown}`, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node);
  return { text: text.slice('Message: '.length), kinds };
}

/** How each chat shows a dressed text: the words as a person reads and copies them. */
const reading: Readonly<Record<Chat, (text: string) => string>> = {
  slack: (text) => bare(text).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  mattermost: (text) => original(shown(text).text),
  other: original,
};
/** What would be alive in each chat. */
const alive: Readonly<Record<Chat, RegExp>> = {
  slack: /[<>]|&(?!(?:amp|lt|gt);)|@(?!\u200b)|:[\w+'-]+:|:\/\/|[*_~`][^\s\u200b]|[^\s\u200b][*_~`]/,
  mattermost: /<[!@#\w]|<[^<|]+\|[^>]+>|@(?!\u200b)|:[\w+'-]+:|:\/\//,
  other: /<[!@#\w]|<[^<|]+\|[^>]+>|@(?!\u200b)|:[\w+'-]+:|:\/\/|[*~`]|(?<![A-Za-z0-9])_|\|\||#\w|\]\(|\\[[(]/,
};

describe.each(chats)('words in %s', (chat) => {
  it.each(words)('are shown and copied as they were written: %s', (text) => {
    const dressed = chatEscape(chat)(text);
    expect(reading[chat](dressed)).toBe(text.trim());
    expect(dressed).not.toMatch(alive[chat]);
  });

  it('are never alive, whatever is written', () => {
    const piece = fc.constantFrom(
      ...words.flatMap((one) => one.split(/(?<=\s)/)),
      '*',
      '_',
      '~',
      '`',
      '<',
      '|',
      '>',
      '[',
      '](',
      ':',
      '@',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        expect(chatEscape(chat)(pieces.join(''))).not.toMatch(alive[chat]);
      }),
      { numRuns: 400 },
    );
  });
});

it('leaves Mattermost no formatting, link or code of a customer’s, by a real reader of Markdown', () => {
  for (const text of words) {
    const { kinds } = shown(chatEscape('mattermost')(text));
    expect([text, kinds.filter((kind) => !['root', 'paragraph', 'text'].includes(kind))]).toEqual([text, []]);
  }
});

it.each([
  ['https://hooks.slack.com/services/T0/B0/x', 'slack'],
  ['https://hooks.slack-gov.com/services/T0/B0/x', 'slack'],
  ['https://relay.example/services/T0/B0/x', 'slack'],
  ['https://mattermost.example/hooks/abcdefghijklmnopqrstuvwxyz', 'mattermost'],
  ['https://example.com/chat/hooks/abcdefghijklmnopqrstuvwxyz', 'mattermost'],
  ['https://rocket.example/hooks/5f1a2b3c4d5e6f7a8b9c0d1e/AbCdEf', 'other'],
  ['https://hooks.slack.com.evil.example/x', 'other'],
])('knows the chat of %s: %s', (address, chat) => {
  expect(chatAt(address)).toBe(chat);
});

it('makes the subject bold as each chat does', () => {
  expect(chats.map((chat) => boldLine(chat, 'x'))).toEqual(['*x*', '**x**', '*x*']);
});

it.each([
  ['https://rocket.example/hooks/5f1a2b3c4d5e6f7a8b9c0d1e/AbCdEf', 'R&D < 5'],
  ['https://mattermost.example/hooks/abcdefghijklmnopqrstuvwxyz', 'R&D < 5'],
  ['https://hooks.slack.com/services/T0/B0/x', 'R&amp;D &lt; 5'],
])('sends & and < to %s as that chat shows them', async (url, wanted) => {
  const slack = channelFor('slack') as Channel;
  const departure = await slack.depart(parcel({ post: postState({ text: 'R&D < 5' }) }), { url }, 'e1', 0);
  const { text } = JSON.parse(departure.kind === 'request' ? departure.body : '{}') as { text: string };
  expect(text).toContain(wanted);
});
