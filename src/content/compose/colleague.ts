import type { PostView } from '../../contract/state.ts';

/** What a colleague does with a post that the CM is answering. */
export type Colleague = { readonly name: string } & (
  | { readonly does: 'writing' | 'held' }
  /** `at`: when, ms. `excerpt`: the first words of the answer, where they are known. */
  | { readonly does: 'answered'; readonly at: number; readonly excerpt: string | undefined }
);

/** Who else is at a post: whoever answered it, else whoever writes, else whoever has it. The CM's own doing is none. */
export function colleagueOn(view: PostView | undefined, now: number): Colleague | undefined {
  const { answered, claim } = view ?? {};
  if (answered !== undefined && !answered.mine) return { does: 'answered', name: answered.by, at: answered.at, excerpt: answered.excerpt };
  if (claim === undefined || claim.mine || claim.until <= now) return undefined;
  return { does: claim.writing ? 'writing' : 'held', name: claim.by };
}
