import { expect, it } from 'vitest';
import { receiverAt } from '../../src/channels/receiver-at.ts';

it.each([
  ['https://hooks.slack.com/services/T0A/B0B/abc', 'Slack', true],
  ['https://hooks.slack-gov.com/services/T0A/B0B/abc', 'Slack', true],
  [`https://chat.lune.example/hooks/${'a1'.repeat(13)}`, 'Mattermost', true],
  ['https://lune.rocket.chat/hooks/64f0c2a9e1b2c3d4e5/Zx8Yw7Vu6Ts5Rq4Po3Nm2', 'Rocket.Chat', true],
  ['https://lune.webhook.office.com/webhookb2/1@2/IncomingWebhook/3/4', 'Microsoft Teams', false],
  ['https://prod-1.westeurope.logic.azure.com:443/workflows/abc/triggers/manual', 'Microsoft Teams', false],
  ['https://discord.com/api/webhooks/1/abc', 'Discord', false],
  ['https://chat.googleapis.com/v1/spaces/A/messages?key=k&token=t', 'Google Chat', false],
  ['  https://api.telegram.org/bot1:a/sendMessage ', 'Telegram', false],
] as const)('tells whose %s is', (address, name, isTaken) => {
  expect(receiverAt(address)).toMatchObject({ name, isTaken });
});

it.each([
  'https://desk.example.com/in',
  'https://slack.com.example.org/services/T/B/x',
  'https://discord.com.evil.example/',
  'nonsense',
  '',
])('tells nothing of %s', (address) => {
  expect(receiverAt(address)).toBeUndefined();
});
