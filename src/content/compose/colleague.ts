import type { PostView } from '../../../contract/state.ts';

/** What a colleague does with a post that the CM is answering. */
export interface Colleague {
  readonly does: 'writing' | 'held' | 'answered';
  readonly name: string;
}

/** Who else is at a post: whoever answered it, else whoever writes, else whoever has it. The CM's own doing is none. */
export function colleagueOn(view: PostView | undefined, now: number): Colleague | undefined {
  const { answered, claim } = view ?? {};
  if (answered !== undefined && !answered.mine) return { does: 'answered', name: answered.by };
  if (claim === undefined || claim.mine || claim.until <= now) return undefined;
  return { does: claim.writing ? 'writing' : 'held', name: claim.by };
}
