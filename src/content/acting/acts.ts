import type { Post } from '../../contract/post.ts';
import { departmentOf } from '../../domain/departments.ts';
import { shownEscalation } from '../bar/escalation.ts';
import type { BarAct, Panel } from '../ports/bar-part.ts';
import type { Bars, PostBar } from '../ports/bars.ts';
import type { Session } from '../ports/session.ts';
import { popoverWords } from '../surface/popover/words.ts';
import type { Actions } from './actions.ts';
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
  send: { asSeen: true, run: send },
  undo: {
    asSeen: false,
    run({ actions, post, session }) {
      const escalation = shownEscalation(session.views.get(post.id));
      return escalation && actions.undo(escalation.id);
    },
  },
};

/** Takes the kind that the text suggests. */
async function accept({ actions, postBar: { bar, kind }, post }: Press): Promise<void> {
  if (kind === undefined) return;
  await actions.label(post, 'kind', kind, true);
  bar.focus('kind');
}

/** Sends at one click; where a link is lacking, or the page keeps the bar or words of the post from the eye, the CM is asked first. */
async function send(press: Press): Promise<void> {
  const { session, bars, actions, postBar, post, show } = press;
  const department = bars.department(postBar);
  if (department === undefined) return;
  if (lacksLink(press, department)) return show('escalate');
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

/** Whether the department wants a link that neither the page nor Diapason holds. */
function lacksLink({ session: { views, hello }, post: { id, url } }: Press, department: string): boolean {
  const wanted = departmentOf(hello.workspace.departments, department)?.wantsLink !== false;
  return wanted && (url ?? views.get(id)?.url) === undefined;
}
