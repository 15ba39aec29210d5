/** The id of an escalation: the device that makes it, and letters that nobody else draws. */
export function escalationIdOf(device: string, letters: string): string {
  return `${device}.${letters}`;
}

/** The device that made an escalation's id; `undefined` for ids of before, which name none. */
export function makerOf(escalationId: string): string | undefined {
  return /^([0-9a-z]{8,24})\.[a-z2-7]+$/.exec(escalationId)?.[1];
}
