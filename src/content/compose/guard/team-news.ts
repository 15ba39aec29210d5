import { call } from '../../../browser/call.ts';
import type { CallResults } from '../../../contract/calls.ts';
import type { PostView } from '../../../contract/state.ts';
import type { Session } from '../../ports/session.ts';

/** How long what colleagues did counts as known, in ms: where it comes by itself, and where it is asked for. */
const KNOWN_LIVE = 60_000;
const KNOWN = 15_000;
/** The engine is asked at most this often, in ms. */
const PULL = 2_000;

/** What is known here of what colleagues do to one post. */
export interface TeamNews {
  /** Asks for the newest, unless that was done a moment ago; resolves when it came, or could not. */
  pull(postId: string): Promise<void>;
  /** The latest view of a post. */
  view(postId: string): PostView | undefined;
  /** Whether something may have happened since the last asking. Never for a CM alone. */
  readonly stale: boolean;
  /** Whether the last asking brought the newest. */
  readonly reached: boolean;
  /** Whether news comes by itself, or there is nobody to have news of. */
  readonly quiet: boolean;
}

/** Asks the background for what colleagues did, and remembers when that was. */
export function createTeamNews({ views }: Session): TeamNews {
  let team: CallResults['beforeSend']['team'] = 'none';
  let askedAt = 0;
  let answeredAt = 0;
  let pulling: Promise<void> | undefined;
  let latest: { readonly postId: string; readonly view: PostView } | undefined;
  const ask = async (postId: string) => {
    askedAt = Date.now();
    try {
      const answer = await call('beforeSend', { postId });
      team = answer.team;
      if (answer.view !== undefined) {
        latest = { postId, view: answer.view };
        views.put([answer.view]);
      }
    } catch {
      // The extension was updated under the page: a reply must not be held for that.
    }
    answeredAt = Date.now();
  };
  return {
    pull(postId) {
      if (pulling !== undefined) return pulling;
      if (Date.now() - askedAt < PULL) return Promise.resolve();
      pulling = ask(postId).finally(() => {
        pulling = undefined;
      });
      return pulling;
    },
    view(postId) {
      const view = views.get(postId);
      const answer = latest?.postId === postId ? latest.view : undefined;
      return view !== undefined && (answer === undefined || view.at >= answer.at) ? view : answer;
    },
    get stale() {
      return team !== 'none' && Date.now() - answeredAt > (team === 'live' ? KNOWN_LIVE : KNOWN);
    },
    get reached() {
      return team !== 'out-of-reach';
    },
    get quiet() {
      return team === 'none' || (team === 'live' && Date.now() - answeredAt < KNOWN_LIVE / 2);
    },
  };
}
