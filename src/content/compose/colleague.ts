import { call } from '../../browser/call.ts';
import type { Post } from '../../contract/post.ts';
import type { ComposerSite } from '../../contract/site.ts';
import type { Session } from '../session.ts';
import { sendQuestion } from './question.ts';
import { sendGuard } from './send-guard.ts';
import type { Sent } from './sending.ts';
import { teamNews } from './team-news.ts';

/** Writing is told again this often, and while a draft is open the newest asked for, in ms. */
const TELL = 60_000;
const LOOK = 10_000;
/** A draft that nobody touched for so long is not being written, in ms. */
const IDLE = 5 * 60_000;

export interface Colleagues {
  /** The draft changed: colleagues are told once it holds something, and when it holds nothing any more. */
  draft(post: Post | undefined, text: string): void;
  /** Whether a send is to be held; each reason holds one send, and is shown. */
  hold(sent: Sent): boolean;
}

/**
 * What colleagues and this draft know of each other. The newest is asked for while the CM writes and as they come near
 * the send button, so that it is known at the click.
 */
export function watchColleagues(session: Session, site: ComposerSite, composer: HTMLElement, signal: AbortSignal): Colleagues {
  const { views, doc } = session;
  const news = teamNews(session);
  const question = sendQuestion(session, composer, signal);
  const guard = sendGuard({ session, site, composer, news, question });
  let post: Post | undefined;
  let [told, typed] = [0, 0];
  let writing = false;
  const tell = (on: boolean) => {
    if (post === undefined) return;
    told = on ? Date.now() : 0;
    call('writing', { post, on }).then(
      (view) => view !== null && views.put([view]),
      () => undefined,
    );
  };
  const pull = () => {
    if (post !== undefined && writing) void news.pull(post.id);
  };
  const soon = () => {
    question.near();
    pull();
  };
  const near = (event: Event) => {
    const { target } = event;
    if (target instanceof Node && site.sendControls(composer).some((control) => control.contains(target))) soon();
  };
  doc.addEventListener('pointerover', near, { capture: true, passive: true, signal });
  composer.addEventListener('keydown', ({ key }) => (key === 'Control' || key === 'Meta') && soon(), { signal });
  const timer = setInterval(() => {
    if (!news.quiet && !doc.hidden && Date.now() - typed < IDLE && composer.contains(doc.activeElement)) pull();
  }, LOOK);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    if (told !== 0) tell(false);
  });
  return {
    draft(of, text) {
      post = of ?? post;
      const holds = text.trim() !== '';
      typed = Date.now();
      if (holds && !writing) {
        writing = true;
        guard.begin();
        pull();
      }
      if (holds && Date.now() - told > TELL) tell(true);
      else if (!holds && told !== 0) tell(false);
      writing = holds;
    },
    hold: (sent) => guard.hold(sent),
  };
}
