import { call } from '../../../browser/call.ts';
import type { ReadyGuide } from '../../ports/reply.ts';
import type { Session } from '../../ports/session.ts';
import { loaded } from '../../registry.ts';

/** The guide of one run on a page, asked for once a reply box has the focus. */
export interface GuideLoad {
  /** None before it is ready, and where it could not be loaded. */
  readonly guide: ReadyGuide | undefined;
  /** Whether it is on its way. */
  readonly comes: boolean;
  /** Resolves once it is ready, or could not be loaded. */
  readonly ready: Promise<unknown>;
  /** Loads it where that was not done yet, or failed. */
  begin(): void;
}

interface GuideNews {
  /** It is ready, or could not be loaded. */
  readonly came: () => void;
  /** What was checked is to be checked again. */
  readonly changed: () => void;
}

export function createGuideLoad(session: Session, { came, changed }: GuideNews): GuideLoad {
  let guide: ReadyGuide | undefined;
  let loading: Promise<unknown> | undefined;
  const load = async () => {
    const [answer, checker] = await Promise.all([call('guide', {}), loaded('checker')]);
    guide = await checker?.createReadyGuide(session, answer, changed);
  };
  return {
    get guide() {
      return guide;
    },
    get comes() {
      return loading !== undefined;
    },
    get ready() {
      return loading ?? Promise.resolve();
    },
    begin() {
      if (guide !== undefined || loading !== undefined) return;
      loading = load()
        .catch(() => undefined)
        .finally(() => {
          loading = undefined;
          came();
        });
    },
  };
}
