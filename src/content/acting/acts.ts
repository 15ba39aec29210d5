import type { Post } from '../../contract/post.ts';
import { departmentOf } from '../../domain/departments.ts';
import { isUnreached } from '../../domain/unreached.ts';
import { shownEscalation } from '../bar/escalation.ts';
import { barWords } from '../bar/words.ts';
import { byPlace } from '../feed/bars.ts';
import { focusOn } from '../feed/focus-on.ts';
import type { BarAct, Panel } from '../ports/bar-part.ts';
import type { Bars, PostBar } from '../ports/bars.ts';
import type { Session, Views } from '../ports/session.ts';
import { popoverWords } from '../surface/popover/words.ts';
import type { Actions } from './actions.ts';
import { offerUndo } from './undo-offer.ts';
import { hasUnseenWords } from './unseen-words.ts';
import { actingWords } from './words.ts';

/** A press on a part of the bar. */
interface Press {
  readonly session: Session;
  readonly bars: Bars;
  readonly actions: Actions;
  readonly postBar: PostBar;
  /** The post as the bar showed it at the press. */
  readonly post: Post;
  readonly show: (panel: Panel) => void;
}

interface Act {
  /** It acts on what the CM saw, and is refused where the page had just changed that. */
  readonly asSeen: boolean;
  readonly run: (press: Press) => unknown;
}

/** What the parts of the bar do by themselves. */
export const acts: Readonly<Record<BarAct, Act>> = {
  take: { asSeen: true, run: ({ actions, post }) => actions.claim(post) },
  release: { asSeen: false, run: ({ actions, post }) => actions.release(post.id) },
  accept: { asSeen: true, run: accept },
  close: { asSeen: true, run: close },
  send: { asSeen: true, run: send },
  reopen: { asSeen: false, run: ({ actions, post }) => actions.reopen(post.id) },
  undo: {
    asSeen: false,
    run({ actions, post, session }) {
      const escalation = shownEscalation(session.views.get(post.id));
      return escalation && actions.undo(escalation.id);
    },
  },
};

/** Takes the kind and the topic that the text suggests. */
async function accept({ actions, postBar: { bar, kind, topic }, post }: Press): Promise<void> {
  if (kind !== undefined) await actions.label(post, 'kind', kind, true);
  if (topic !== undefined) await actions.label(post, 'topic', topic, true);
  // The next key may have led on meanwhile.
  if (bar.focused !== null) bar.focus('kind');
}

/** Done with the post: the focus goes on to the next that is not, and a while long it can be taken back. On a closed one, that is done. */
async function close({ session, bars, actions, postBar: { bar }, post }: Press): Promise<void> {
  const { notices, views, hello } = session;
  const [w, b] = [actingWords[hello.language], barWords[hello.language]];
  if (views.get(post.id)?.closed) return void (await actions.reopen(post.id));
  const all = bars.all().sort(byPlace);
  const behind = all.slice(all.findIndex((other) => other.bar === bar) + 1);
  const next = behind.find((other) => isWaiting(other, views));
  const goOn = () => bar.focused !== null && next !== undefined && focusOn(next.bar);
  // At once: the next key is meant for the next post, and U for this one. Not where the post may have to stay.
  const mayStay = views.get(post.id)?.escalations.some(isUnreached) ?? false;
  if (!mayStay) goOn();
  const closing = actions.close(post);
  const offer = offerUndo(session, async () => (await closing) && actions.reopen(post.id));
  if (!(await closing)) return offer?.drop();
  if (mayStay) goOn();
  // What leaves in a moment is told until it has left.
  if (offer === undefined) notices.say(w.closed);
  else offer.tell(b.pair(post.author?.name ?? post.author?.handle ?? b.someone, w.closed));
}

/** Whether anything may be left to do about a post: what the brand wrote, an ad, an answered one and one that is done wait for nobody. */
function isWaiting({ post, isOwn }: PostBar, views: Views): boolean {
  const view = views.get(post.id);
  return !isOwn && post.kind !== 'ad' && !view?.closed && view?.answered === undefined;
}

/** Sends at one click; where a link is lacking, or the page keeps the bar or words of the post from the eye, the CM is asked first. */
async function send(press: Press): Promise<void> {
  const { session, bars, actions, postBar, post, show } = press;
  const department = bars.department(postBar);
  if (department === undefined) return;
  if (!isReachable(press, department) || lacksLink(press, department)) return show('escalate');
  const { language } = session.hello;
  if (!(await bars.wasOpen(postBar.bar))) {
    session.notices.show(popoverWords[language].covered);
    return show('escalate');
  }
  if (hasUnseenWords(postBar.element, post.text)) {
    session.notices.show(actingWords[language].unseen);
    return show('escalate');
  }
  await actions.escalate(post, { department });
  if (postBar.bar.focused !== null) postBar.bar.focus('undo');
}

/** Whether anything delivers to the department: else the person is asked first where it reads. */
function isReachable({ session: { hello } }: Press, department: string): boolean {
  return departmentOf(hello.workspace.departments, department)?.reachable !== false;
}

/** Whether the department wants a link that neither the page nor Diapason holds. */
function lacksLink({ session: { views, hello }, post: { id, url } }: Press, department: string): boolean {
  const wanted = departmentOf(hello.workspace.departments, department)?.wantsLink !== false;
  return wanted && (url ?? views.get(id)?.url) === undefined;
}
