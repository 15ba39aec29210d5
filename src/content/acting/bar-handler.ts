import type { Post } from '../../contract/post.ts';
import { problemSentence } from '../../ui/words/problems.ts';
import { gist } from '../feed/gist.ts';
import type { Panel } from '../ports/bar-part.ts';
import type { Bar, BarHandler, Bars, PostBar } from '../ports/bars.ts';
import type { Session } from '../ports/session.ts';
import type { Popover } from '../ports/surface.ts';
import { popoverFrame } from '../surface/popover/frame.ts';
import { typeOn } from '../surface/popover/popover.ts';
import { takeUndoKey } from '../surface/undo-key.ts';
import { createActions } from './actions.ts';
import { acts } from './acts.ts';
import { barKey } from './keys.ts';
import { openPanel } from './open-panel.ts';
import { actingWords } from './words.ts';

/** Turns what is pressed on a bar into actions and popovers. */
export function createBarHandler(session: Session, bars: Bars): BarHandler {
  const { hello, notices } = session;
  const actions = createActions(session);
  let opened: { readonly popover: Popover; readonly postId: string } | undefined;
  // Something may be opened soon: the frame is made ready.
  popoverFrame(session.doc, session.signal);
  void actions.readTopics();

  /** The page changed the post just before the press: the bar shows the new one, and the CM decides anew. */
  const refuse = () => void notices.show(actingWords[hello.language].changed);
  /** The post as the page shows it now: "show more" may have been pressed since. None when the node shows another one. */
  const fresh = (bar: Bar): PostBar | undefined => {
    const postBar = bars.of(bar);
    if (postBar === undefined) return undefined;
    bars.attach([postBar.element]);
    return bars.of(bar);
  };
  const show = (postBar: PostBar, panel: Panel) => {
    const about = gist(postBar.post);
    const steady = <T>(run: (post: Post) => T): T | undefined => {
      const pressed = opened?.popover.pressed;
      // What the popover showed from its opening on is as old as the post: how long a message takes counts for nothing.
      const post = bars.steady(postBar.bar, pressed?.about === about ? { about } : pressed);
      if (post !== null) return run(post);
      bars.attach([postBar.element]);
      refuse();
      return undefined;
    };
    openPanel(panel, {
      session,
      actions,
      postBar,
      department: bars.department(postBar),
      steady,
      opened: (popover, postId) => {
        opened = { popover, postId };
      },
      closed: () => {
        opened = undefined;
      },
    });
  };
  const deny = () => void notices.show(problemSentence({ code: hello.left ? 'left-team' : 'not-your-role' }, hello.language));
  const handler: BarHandler = {
    update(ids) {
      actions.look();
      if (opened !== undefined && (ids === undefined || ids.includes(opened.postId))) opened.popover.update();
    },
    press(bar, { does, panel }, seen = bars.steady(bar)) {
      const postBar = fresh(bar);
      if (postBar === undefined) return;
      if (does === undefined) return panel && show(postBar, panel);
      if (postBar.isOwn) return;
      if (seen === null && acts[does].asSeen) return refuse();
      const press = { session, bars, actions, postBar, post: seen ?? postBar.post };
      void acts[does].run({ ...press, show: (next) => show(postBar, next) });
    },
    key(bar, event) {
      // What is typed on a bar while its popover is on the way is meant for that.
      if (opened !== undefined) return void typeOn(opened.popover, event);
      // What was just done may still be under way, as the key was when this came: then nobody has taken it yet.
      if (takeUndoKey(event)) return;
      const close = () => (hello.acts ? handler.press(bar, { does: 'close' }) : deny());
      barKey(bar, event, { bars, press: (part) => handler.press(bar, part), open: (panel) => open(bar, panel), close });
    },
  };
  /** Opens a panel by its letter. */
  const open = (bar: Bar, panel: Panel) => {
    const postBar = fresh(bar);
    if (postBar === undefined || (panel === 'escalate' && postBar.post.kind === 'ad') || (panel !== 'help' && postBar.isOwn)) return;
    if (!hello.acts && panel !== 'help' && panel !== 'why') return deny();
    // The page may have been scrolled since the bar got the focus.
    bar.host.scrollIntoView({ block: 'nearest' });
    show(postBar, panel);
  };
  return handler;
}
