/** Breaks a token without being seen. */
const BREAK = '\u200b';

/**
 * Makes a text harmless in Slack, Mattermost and Rocket.Chat: `& < >` as Slack wants them (no `<!here>`, no masked link),
 * no mention, no Markdown link or image, no address that becomes a link, no fence that swallows the rest.
 */
export function chatDress(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', `@${BREAK}`)
    .replace(/\](?=\s*[([:])/g, `]${BREAK}`)
    .replace(/:(?=\/\/)/g, `:${BREAK}`)
    .replace(/(?<=\bwww)\./gi, `${BREAK}.`)
    .replace(/`(?=`)/g, `\`${BREAK}`);
}
