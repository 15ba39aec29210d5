import type { ComposerSite } from '../../contract/site.ts';
import type { Session } from '../ports/session.ts';
import { loaded } from '../registry.ts';
import { sealedRoot } from '../surface/seal.ts';
import { onTrusted } from '../surface/trusted.ts';
import { createGuideLoad } from './check/guide-load.ts';
import { firstFeatures } from './features/index.ts';
import { createReply, type RunningReply } from './open-reply.ts';

/** How often composers that left the page are let go, and what depends on the time or floats beside one is put right, in ms. */
const SECOND = 1_000;

/** The reply boxes of one run on a page. */
export interface Replies {
  /** Opens the reply of a composer that has the focus. */
  open(composer: HTMLElement): void;
}

export function createReplies(session: Session, site: ComposerSite): Replies {
  const { signal } = session;
  const byComposer = new Map<HTMLElement, RunningReply>();
  const load = createGuideLoad(session, {
    came() {
      if (!signal.aborted) for (const { draft } of byComposer.values()) draft.guideReady();
    },
    changed: () => active?.draft.dictionaryAnswered(),
  });
  let features = firstFeatures;
  let active: RunningReply | undefined;

  const blur = () => {
    active?.blur();
    active = undefined;
  };
  const sweep = () => {
    for (const [composer, reply] of byComposer) {
      if (composer.isConnected) continue;
      if (reply === active) blur();
      reply.end();
      byComposer.delete(composer);
    }
  };
  const loadLater = async () => {
    if (features !== firstFeatures) return;
    // Fails only when the extension is gone, and everything of ours goes with it.
    const cards = await loaded('cards').catch(() => undefined);
    if (cards === undefined || signal.aborted || features !== firstFeatures) return;
    features = [...firstFeatures, ...cards.features];
    for (const reply of byComposer.values()) reply.start(cards.features);
  };
  const create = (composer: HTMLElement) => {
    const reply = createReply({ session, site, composer, load, isActive: (reply) => reply === active });
    byComposer.set(composer, reply);
    return reply;
  };
  watchPage(session, { sweep, blur, active: () => active });
  // A label, a colleague's answer, a department's: what is said of a draft follows them.
  session.views.watch((ids) => {
    for (const { draft } of byComposer.values()) if (ids.includes(draft.post?.id ?? '')) draft.changed();
  }, signal);
  return {
    open(composer) {
      if (signal.aborted || !composer.isConnected) return;
      sweep();
      const existing = byComposer.get(composer);
      const reply = existing ?? create(composer);
      if (reply !== active) blur();
      active = reply;
      if (existing === undefined) reply.start(features);
      load.begin();
      void loadLater();
      reply.focus();
    },
  };
}

interface Watched {
  readonly sweep: () => void;
  readonly blur: () => void;
  readonly active: () => RunningReply | undefined;
}

/** Tells the active reply what moves on the page, and when the focus went back to the site. */
function watchPage({ doc, signal }: Session, { sweep, blur, active }: Watched): void {
  const view = doc.defaultView as Window;
  const moved = () => active()?.moved();
  const options = { capture: true, passive: true, signal };
  onTrusted(view, 'scroll', moved, options);
  onTrusted(view, 'resize', moved, options);
  onTrusted(
    doc,
    'focusin',
    ({ target }) => {
      const inside = target instanceof Node && active()?.draft.composer.contains(target);
      if (!inside && sealedRoot(target) === undefined) blur();
    },
    options,
  );
  const timer = setInterval(() => {
    sweep();
    moved();
    active()?.second();
  }, SECOND);
  signal.addEventListener('abort', () => clearInterval(timer));
}
