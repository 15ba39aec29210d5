import type { CallName } from './calls.ts';

/** What an envelope's id may be: what a caller drew for one call, and sends again where no answer came. */
export const CALL_ID = /^[0-9a-z]{16,40}$/;

/** Calls that change nothing stored: asked again, they answer again. */
export const readingCalls: ReadonlySet<CallName> = new Set<CallName>([
  ...([
    'hello',
    'views',
    'beforeSend',
    'checkedReplies',
    'parcelText',
    'previewEscalation',
    'load',
    'health',
    'recentTopics',
    'openPanel',
    'askAccount',
    'askChannel',
    'guide',
    'readGuide',
    'spell',
    'suggest',
  ] as const),
  ...(['jump', 'settings', 'team', 'readInvitation', 'syncTeam', 'publishedGuide', 'workspaces'] as const),
]);

/**
 * Calls that reach beyond one transaction of the store: done twice, they would make two of something, or refuse what they
 * did themselves. They are not repeated where the first may have been heard. Every other call may be: the background
 * acts on an id once (`store/once.ts`), or what it does is the same done twice.
 */
export const singleCalls: ReadonlySet<CallName> = new Set<CallName>([
  ...([
    'foundTeam',
    'joinTeam',
    'changeEngine',
    'invite',
    'withdraw',
    'grant',
    'rename',
    'mergeFork',
    'followGuide',
    'testChannel',
  ] as const),
  ...(['addWorkspace', 'removeWorkspace'] as const),
]);
