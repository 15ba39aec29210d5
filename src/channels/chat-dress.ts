import { MATTERMOST_HOOKS, SLACK_HOST } from './chat-addresses.ts';

/** Breaks a token without being seen. */
const BREAK = '\u200b';

/** The chats whose incoming webhooks share one form. `other` stands for Rocket.Chat and whatever the address does not tell. */
export type Chat = 'slack' | 'mattermost' | 'other';

/** Which chat an incoming webhook's address belongs to: each makes addresses of its own shape. */
export function chatAt(address: string): Chat {
  const { hostname, pathname } = new URL(address);
  if (SLACK_HOST.test(hostname) || /^\/services\/T[^/]*\/B[^/]*\/[^/]+$/.test(pathname)) return 'slack';
  return MATTERMOST_HOOKS.test(pathname) ? 'mattermost' : 'other';
}

const BOLD: Readonly<Record<Chat, string>> = { slack: '*', mattermost: '**', other: '*' };

type Step = readonly [found: RegExp, worn: string];

/** No mention, no address that becomes a link, no masked link, no emoji out of letters: alike in all of them. */
const common: readonly Step[] = [
  [/@/g, `@${BREAK}`],
  [/:(?=\/\/)/g, `:${BREAK}`],
  [/(?<=\bwww|[\p{L}\p{N}-])\.(?=\p{L}{2})/giu, `${BREAK}.`],
  [/:(?=[\w+.'-]+:)/g, `:${BREAK}`],
];

/**
 * Slack: `& < >` are entities (so no `<!here>` and no `<address|words>`), and a sign of formatting that touches no letter
 * from the inside formats nothing. https://docs.slack.dev/messaging/formatting-message-text
 */
const slack: readonly Step[] = [
  [/&/g, '&amp;'],
  [/</g, '&lt;'],
  [/>/g, '&gt;'],
  [/\](?=\s*[([:])/g, `]${BREAK}`],
  [/(?<=\S)(?=[*_~`])|(?<=[*_~`])(?=\S)/g, BREAK],
  ...common,
];

/** Both rewrite Slack's `<address|words>` into a link, and Mattermost `<!channel>` into a mention: neither shape is left. */
const noSlackLinks: readonly Step[] = [
  [/(?<=<[^<]*)\|(?=[^>]*>)/g, '¦'],
  [/<(?=\S)/g, `<${BREAK}`],
];

/** Mattermost reads Markdown, in which a backslash takes the meaning from a sign, and shows `&` and `<` as they are. */
const mattermost: readonly Step[] = [...noSlackLinks, [/&(?=#?\w+;)/g, `&${BREAK}`], [/[\\*_~`[\]#|>]/g, '\\$&'], ...common];

/**
 * Rocket.Chat shows `& < >` as they are and knows no way to write a sign of formatting that formats nothing: its parser
 * takes whatever stands between two of them. So they are replaced by signs that look alike. An underscore after a letter
 * or a digit begins nothing and stays.
 */
const other: readonly Step[] = [
  ...noSlackLinks,
  [/\*/g, '∗'],
  [/~/g, '∼'],
  [/`/g, 'ˋ'],
  [/(?<![A-Za-z0-9])_/g, 'ˍ'],
  [/\|(?=\|)/g, `|${BREAK}`],
  [/\\(?=[[(])/g, `\\${BREAK}`],
  [/\](?=\s*[([:])/g, `]${BREAK}`],
  [/#(?=[\p{L}\p{N}_.-])/gu, `#${BREAK}`],
  [/:(?=[-'^]?[()DPpbOoXx[\]\\/|@$L])/g, `:${BREAK}`],
  ...common,
];

const steps: Readonly<Record<Chat, readonly Step[]>> = { slack, mattermost, other };

/**
 * A text made harmless for a chat, which shows it as it was written: nothing bold or struck through, no emoji, no
 * mention, no link, no fence that swallows the rest.
 */
export function chatEscape(chat: Chat): (text: string) => string {
  return (text) => steps[chat].reduce((rest, [found, worn]) => rest.replace(found, worn), text);
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** What a reader of the chat sees of a dressed text. */
export function undressed(chat: Chat, text: string): string {
  const plain = text.replaceAll(BREAK, '');
  if (chat === 'slack') return plain.replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
  return chat === 'mattermost' ? plain.replace(/\\([\\*_~`[\]#|>])/g, '$1') : plain;
}

/** A line in bold, as the chat writes it. */
export function boldLine(chat: Chat, line: string): string {
  return `${BOLD[chat]}${line}${BOLD[chat]}`;
}

/** A line in bold without what makes it so. */
export function unbold(chat: Chat, line: string): string {
  const { length } = BOLD[chat];
  return line.slice(length, -length);
}
