import { call } from '../../browser/call.ts';
import type { Post } from '../../contract/post.ts';
import type { ComposerSite } from '../../contract/site.ts';
import type { Session } from '../session.ts';

/** The newest is asked for at most this often, and writing told again, in ms. */
const PULL = 2_000;
const TELL = 60_000;

export interface Colleagues {
  /** The draft changed: colleagues are told once it holds something, and when it holds nothing any more. */
  draft(post: Post | undefined, text: string): void;
  /** Whether a send is to be held; each reason holds one send, and is shown. */
  hold(): boolean;
}

/** What colleagues and this draft know of each other. The newest is asked for as the CM comes near the send button. */
export function watchColleagues(session: Session, site: ComposerSite, composer: HTMLElement, signal: AbortSignal): Colleagues {
  const { views, notices, doc } = session;
  let post: Post | undefined;
  let [told, pulled] = [0, 0];
  let asked: string | undefined;
  let reason: string | undefined;
  const tell = (on: boolean) => {
    if (post === undefined) return;
    told = on ? Date.now() : 0;
    call('writing', { post, on }).then(
      (view) => view !== null && views.put([view]),
      () => undefined,
    );
  };
  const pull = () => {
    if (post === undefined || told === 0 || Date.now() - pulled < PULL) return;
    pulled = Date.now();
    call('beforeSend', { postId: post.id }).then(
      ({ ask }) => {
        reason = ask;
      },
      () => undefined,
    );
  };
  const near = (event: Event) => {
    const { target } = event;
    if (target instanceof Node && site.sendControls(composer).some((control) => control.contains(target))) pull();
  };
  doc.addEventListener('pointerover', near, { capture: true, passive: true, signal });
  composer.addEventListener('keydown', ({ key }) => (key === 'Control' || key === 'Meta') && pull(), { signal });
  signal.addEventListener('abort', () => told !== 0 && tell(false));
  return {
    draft(of, text) {
      post = of ?? post;
      const holds = text.trim() !== '';
      if (holds && Date.now() - told > TELL) {
        tell(true);
        pull();
      } else if (!holds && told !== 0) tell(false);
    },
    hold() {
      if (reason === undefined || reason === asked) return false;
      asked = reason;
      notices.show(reason, true);
      return true;
    },
  };
}
