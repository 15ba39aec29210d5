import type { Workspace } from '../contract/workspace.ts';

/** The kind of the channel that opens a message in the CM's own mail program. */
export const MAIL = 'mailto';

/** Whether what leaves by this channel opens as a message that a person still has to send. */
export function opensMail({ channels }: Pick<Workspace, 'channels'>, channel: string | undefined): boolean {
  return channels.some(({ id, kind }) => id === channel && kind === MAIL);
}
