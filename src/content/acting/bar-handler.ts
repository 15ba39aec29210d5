import type { Post } from '../../contract/post.ts';
import { departmentOf } from '../../domain/departments.ts';
import { problemSentence } from '../../ui/words/problems.ts';
import { shownEscalation } from '../bar/parts/index.ts';
import { gist } from '../feed/gist.ts';
import type { BarAction } from '../ports/bar-part.ts';
import type { Bar, BarHandler, Bars, PostBar } from '../ports/bars.ts';
import type { Session } from '../ports/session.ts';
import type { Popover } from '../ports/surface.ts';
import { popoverFrame } from '../surface/popover/frame.ts';
import { popoverWords } from '../surface/popover/words.ts';
import { type Actions, createActions } from './actions.ts';
import { barKey } from './keys.ts';
import { openPanel } from './open-panel.ts';
import type { Panel } from './panels.ts';
import { hasUnseenWords } from './unseen-words.ts';
import { actingWords } from './words.ts';

/** What acts on the post as it was seen. */
const acts: ReadonlySet<BarAction> = new Set(['take', 'accept', 'send']);

/** Turns what is pressed on a bar into actions and popovers. */
export class PostBarHandler implements BarHandler {
  readonly #session: Session;
  readonly #bars: Bars;
  readonly #actions: Actions;
  #open: { readonly popover: Popover; readonly postId: string } | undefined;

  constructor(session: Session, bars: Bars) {
    this.#session = session;
    this.#bars = bars;
    this.#actions = createActions(session);
    // Something may be opened soon: the frame is made ready.
    popoverFrame(session.doc, session.signal);
  }

  /** Renders the open popover again; with ids, only when it belongs to one of these posts. */
  update(ids?: readonly string[]): void {
    this.#actions.look();
    if (this.#open !== undefined && (ids === undefined || ids.includes(this.#open.postId))) this.#open.popover.update();
  }

  key(bar: Bar, event: KeyboardEvent): void {
    barKey(bar, event, this.#bars, this);
  }

  press(bar: Bar, action: BarAction, post: Post | null = this.#bars.steady(bar)): void {
    const one = this.#fresh(bar);
    if (one === undefined) return;
    const panel = ({ menu: 'menu', label: 'label', note: 'note', person: 'person', pick: 'escalate' } as const)[action as string];
    if (panel !== undefined) this.#show(one, panel);
    else if (post === null && acts.has(action)) this.#refuse();
    else this.#act({ ...one, post: post ?? one.post }, action);
  }

  /** Opens a panel on a post by its letter. */
  open(bar: Bar, panel: Panel): void {
    const one = this.#fresh(bar);
    if (one === undefined || (panel === 'escalate' && one.post.kind === 'ad')) return;
    const { hello, notices } = this.#session;
    if (hello.acts || panel === 'help') this.#show(one, panel);
    else notices.show(problemSentence({ code: hello.left ? 'left-team' : 'not-your-role' }, hello.language));
  }

  #act(one: PostBar, action: BarAction): void {
    const { post } = one;
    const escalation = shownEscalation(this.#session.views.get(post.id));
    const department = this.#bars.department(one);
    if (action === 'take') void this.#actions.claim(post);
    else if (action === 'release') void this.#actions.release(post.id);
    else if (action === 'accept' && one.kind !== undefined) void this.#accept(one, one.kind);
    else if (action === 'undo' && escalation !== undefined) void this.#actions.undo(escalation.id);
    else if (action === 'send' && department !== undefined) {
      if (this.#lacksLink(post, department)) this.#show(one, 'escalate');
      else void this.#send(one, department);
    }
  }

  /** Neither the page nor Diapason holds the link that this department is to get: the CM is asked for it. */
  #lacksLink({ id, url }: Post, department: string): boolean {
    const { views, hello } = this.#session;
    const wanted = departmentOf(hello.workspace.departments, department)?.wantsLink !== false;
    return wanted && (url ?? views.get(id)?.url) === undefined;
  }

  async #accept({ post, bar }: PostBar, kind: string): Promise<void> {
    await this.#actions.label(post, 'kind', kind, true);
    bar.focus('kind');
  }

  /** Sends at one click; where the page keeps the bar, or words of the post, from the eye, the CM is asked first. */
  async #send(one: PostBar, department: string): Promise<void> {
    const { post, bar } = one;
    if (!(await this.#bars.wasOpen(bar))) {
      this.#session.notices.show(popoverWords[this.#session.hello.language].covered);
      return this.#show(one, 'escalate');
    }
    if (hasUnseenWords(one.element, post.text)) {
      this.#session.notices.show(actingWords[this.#session.hello.language].unseen);
      return this.#show(one, 'escalate');
    }
    await this.#actions.escalate(post, { department });
    if (bar.focused !== null) bar.focus('undo');
  }

  /** The page changed the post just before the press: the bar shows the new one, and the CM decides anew. */
  #refuse(): void {
    this.#session.notices.show(actingWords[this.#session.hello.language].changed);
  }

  /** The post as the page shows it now: "show more" may have been pressed since. None when the node shows another one. */
  #fresh(bar: Bar): PostBar | undefined {
    const one = this.#bars.of(bar);
    if (one === undefined) return undefined;
    this.#bars.attach([one.element]);
    return this.#bars.of(bar);
  }

  #show(one: PostBar, panel: Panel): void {
    const opened = gist(one.post);
    const wiring = {
      ...{ session: this.#session, actions: this.#actions, one, department: this.#bars.department(one) },
      steady: (run: (post: Post) => unknown) => {
        const pressed = this.#open?.popover.pressed;
        // What the popover showed from its opening on is as old as the post: how long a message takes counts for nothing.
        const post = this.#bars.steady(one.bar, pressed?.about === opened ? { about: opened } : pressed);
        if (post !== null) return void run(post);
        this.#bars.attach([one.element]);
        this.#refuse();
      },
      opened: (popover: Popover, postId: string) => {
        this.#open = { popover, postId };
      },
      closed: () => {
        this.#open = undefined;
      },
    };
    openPanel(panel, wiring);
  }
}
