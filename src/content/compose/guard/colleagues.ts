import { call } from '../../../browser/call.ts';
import type { Post } from '../../../contract/post.ts';
import type { OpenReply, SentReply } from '../../ports/reply.ts';
import { onTrusted } from '../../surface/trusted.ts';
import { createQuestion } from './question.ts';
import { createSendGuard } from './send-guard.ts';
import { createTeamNews } from './team-news.ts';

/** Writing is told again this often, and while a draft is open the newest asked for, in ms. */
const TELL = 60_000;
const LOOK = 10_000;
/** A draft that nobody writtenAt for so long is not being written, in ms. */
const IDLE = 5 * 60_000;

export interface Colleagues {
  /** The draft changed: colleagues are told once it holds something, and when it holds nothing any more. */
  draft(post: Post | undefined, text: string): void;
  /** The draft was checked anew, or time passed. */
  refresh(read: () => SentReply | undefined): void;
  /** Whether a send is to be held; each reason holds one send, and is shown. */
  hold(sent: SentReply): boolean;
}

/** Keys that write, or that an input method takes to write with. */
const writes = ({ key }: KeyboardEvent) =>
  [...key].length === 1 || ['Backspace', 'Dead', 'Delete', 'Enter', 'Process', 'Unidentified'].includes(key);

/**
 * What colleagues and this draft know of each other. The newest is asked for while the CM writes and as they come near
 * the send button, so that it is known at the click.
 */
export function watchColleagues(reply: OpenReply): Colleagues {
  const { session, site, composer, signal } = reply;
  const { views, doc } = session;
  const news = createTeamNews(session);
  const question = createQuestion(reply);
  const guard = createSendGuard(reply, news, question);
  let post: Post | undefined;
  /** When colleagues were told of it, when the draft last changed, and when a person last wrote in it. */
  let toldAt = 0;
  let changedAt = 0;
  let writtenAt = 0;
  let writing = false;
  const tell = (on: boolean) => {
    if (post === undefined) return;
    toldAt = on ? Date.now() : 0;
    call('writing', { post, on }).then(
      (view) => view !== null && views.put([view]),
      () => undefined,
    );
  };
  const pull = () => {
    if (post !== undefined && writing) void news.pull(post.id);
  };
  const soon = () => {
    question.prepare();
    pull();
  };
  const near = (event: Event) => {
    const { target } = event;
    if (target instanceof Node && site.sendControls(composer).some((control) => control.contains(target))) soon();
  };
  onTrusted(doc, 'pointerover', near, { capture: true, passive: true, signal });
  onTrusted(composer, 'keydown', ({ key }) => (key === 'Control' || key === 'Meta') && soon(), { signal });
  const wrote = () => {
    const first = writtenAt === 0;
    writtenAt = Date.now();
    if (first) pull();
  };
  onTrusted(composer, 'keydown', (event) => writes(event) && wrote(), { signal });
  for (const type of ['paste', 'drop', 'compositionstart'] as const) onTrusted(composer, type, wrote, { signal });
  const timer = setInterval(() => {
    if (writtenAt > 0 && !news.quiet && !doc.hidden && Date.now() - changedAt < IDLE && composer.contains(doc.activeElement)) pull();
  }, LOOK);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    if (toldAt !== 0) tell(false);
  });
  return {
    draft(of, text) {
      post = of ?? post;
      const holds = text.trim() !== '';
      changedAt = Date.now();
      if (holds && !writing) {
        writing = true;
        guard.begin();
        if (writtenAt > 0) pull();
      }
      // What a script puts into the box is not written by the CM, whatever events it makes up.
      if (holds && writtenAt > toldAt && Date.now() - toldAt > TELL) tell(true);
      else if (!holds && toldAt !== 0) tell(false);
      if (!holds) writtenAt = 0;
      writing = holds;
    },
    refresh: guard.refresh,
    hold: guard.hold,
  };
}
