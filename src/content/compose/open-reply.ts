import type { ComposerSite } from '../../contract/site.ts';
import type { OpenReply, ReplyFeature, ReplyHooks } from '../ports/reply.ts';
import type { Session } from '../ports/session.ts';
import type { GuideLoad } from './check/guide-load.ts';
import { Draft } from './draft.ts';
import { watchSending } from './sending.ts';

interface ReplyOptions {
  readonly session: Session;
  readonly site: ComposerSite;
  readonly composer: HTMLElement;
  readonly load: GuideLoad;
  /** Whether it has the focus, or had it last. */
  readonly isActive: (reply: RunningReply) => boolean;
}

/** An open reply with the features that run on it. */
export interface RunningReply {
  readonly draft: Draft;
  start(features: readonly ReplyFeature[]): void;
  focus(): void;
  blur(): void;
  moved(): void;
  second(): void;
  end(): void;
}

/** Opens a reply: from here on its sends are watched, also before the guide is ready. */
export function createReply({ session, site, composer, load, isActive }: ReplyOptions): RunningReply {
  const ended = new AbortController();
  const signal = AbortSignal.any([session.signal, ended.signal]);
  const hooks: ReplyHooks[] = [];
  const checked = () => {
    for (const { onChecked } of hooks) onChecked?.();
  };
  const draft = new Draft({ session, site, composer, signal, checked, guide: () => load.guide });
  const leaving = () => {
    draft.recheck();
    const { post, state, findings, mended } = draft;
    return post && { post, text: state.text, findings, mended: [...mended] };
  };
  const reply: OpenReply = {
    session,
    site,
    composer,
    draft,
    signal,
    leaving,
    get active() {
      return isActive(running);
    },
    get guide() {
      return load.guide;
    },
    get guideComes() {
      return load.comes;
    },
    get guideReady() {
      return load.ready;
    },
  };
  const running: RunningReply = {
    draft,
    start(features) {
      const started = features.map((feature) => feature.start(reply));
      hooks.push(...started);
      if (!reply.active) return;
      for (const { onFocus, onChecked } of started) {
        onFocus?.();
        onChecked?.();
      }
    },
    focus() {
      for (const { onFocus } of hooks) onFocus?.();
      draft.recheck();
    },
    blur() {
      for (const { onBlur } of hooks) onBlur?.();
    },
    moved() {
      for (const { onMoved } of hooks) onMoved?.();
    },
    second() {
      for (const { onSecond } of hooks) onSecond?.();
    },
    end: () => ended.abort(),
  };
  watchSending({
    site,
    composer,
    signal,
    leaving,
    // All of them hear of it, whichever holds it.
    hold: (sent) => hooks.map(({ holdsSend }) => holdsSend?.(sent)).includes(true),
    left(sent) {
      draft.reset();
      for (const { onSent } of hooks) onSent?.(sent);
    },
  });
  return running;
}
