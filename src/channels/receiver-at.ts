import { MATTERMOST_HOOKS, SLACK_HOST } from './chat-addresses.ts';
import { urlOf } from './url.ts';

/** What stands at a web address, as far as it tells by itself. */
export interface ReceiverAt {
  readonly name: string;
  /** Whether it takes the form of Slack's incoming webhooks, in which Diapason writes to chats. */
  readonly isTaken: boolean;
}

interface Shape extends ReceiverAt {
  readonly host?: RegExp;
  readonly path?: RegExp;
}

/** The addresses that chats give to incoming webhooks: each has a shape of its own, and some a host. */
const shapes: readonly Shape[] = [
  { name: 'Slack', isTaken: true, host: SLACK_HOST },
  { name: 'Microsoft Teams', isTaken: false, host: /(?:^|\.)(?:office|office365|logic\.azure|powerplatform|microsoft)\.com$/ },
  { name: 'Discord', isTaken: false, host: /(?:^|\.)discord(?:app)?\.com$/ },
  { name: 'Google Chat', isTaken: false, host: /^chat\.googleapis\.com$/ },
  { name: 'Telegram', isTaken: false, host: /(?:^|\.)telegram\.org$/ },
  { name: 'Webex', isTaken: false, host: /(?:^|\.)webex(?:apis)?\.com$/ },
  { name: 'Mattermost', isTaken: true, path: MATTERMOST_HOOKS },
  { name: 'Rocket.Chat', isTaken: true, path: /\/hooks\/[A-Za-z0-9]{15,}\/[A-Za-z0-9]{20,}$/ },
];

/** Which chat's the address is; none where it does not tell, or is no web address. */
export function receiverAt(address: string): ReceiverAt | undefined {
  const url = urlOf(address.trim());
  if (url === null) return undefined;
  return shapes.find(({ host, path }) => (host?.test(url.hostname) ?? true) && (path?.test(url.pathname) ?? true));
}
