import type { Post } from '../../contract/post.ts';
import { type Actions, createActions } from '../actions.ts';
import type { Bar } from '../bar/bar.ts';
import { type Action, type Part, shownEscalation } from '../bar/model.ts';
import { type Panel, panels } from '../popover/panels.tsx';
import { openPopover, type Popover } from '../popover/popover.ts';
import type { Session } from '../session.ts';
import { popoverSheets } from '../sheets.ts';
import { barWords } from '../words.ts';
import type { Attached, Bars } from './bars.ts';

/** Which part a panel opens at. */
const anchors: Readonly<Record<Panel, Part['name']>> = {
  menu: 'fork',
  label: 'kind',
  note: 'note',
  person: 'mark',
  escalate: 'escalate',
  help: 'fork',
};

/** Turns what is pressed on a bar into actions and popovers. */
export class Desk {
  readonly #session: Session;
  readonly #bars: () => Bars;
  readonly #actions: Actions;
  #open: { readonly popover: Popover; readonly postId: string } | undefined;

  constructor(session: Session, bars: () => Bars) {
    this.#session = session;
    this.#bars = bars;
    this.#actions = createActions(session);
  }

  /** Renders the open popover again; with ids, only when it belongs to one of these posts. */
  update(ids?: readonly string[]): void {
    if (this.#open !== undefined && (ids === undefined || ids.includes(this.#open.postId))) this.#open.popover.update();
  }

  press(bar: Bar, action: Action): void {
    const one = this.#fresh(bar);
    if (one === undefined) return;
    const panel = ({ menu: 'menu', label: 'label', note: 'note', person: 'person', pick: 'escalate' } as const)[action as string];
    if (panel !== undefined) this.#show(one, panel);
    else this.#act(one, action);
  }

  /** Opens a panel on a post by its letter. */
  open(bar: Bar, panel: Panel): void {
    const one = this.#fresh(bar);
    if (one !== undefined && !(panel === 'escalate' && one.post.kind === 'ad')) this.#show(one, panel);
  }

  #act(one: Attached, action: Action): void {
    const { post, bar } = one;
    const escalation = shownEscalation(this.#session.views.get(post.id));
    const department = this.#bars().department(one);
    if (action === 'take') void this.#actions.claim(post);
    else if (action === 'release') void this.#actions.release(post.id);
    else if (action === 'accept' && one.kind !== undefined) void this.#accept(one, one.kind);
    else if (action === 'undo' && escalation !== undefined) void this.#actions.undo(escalation.id);
    else if (action === 'send' && department !== undefined) void this.#send(post, bar, department);
  }

  async #accept({ post, bar }: Attached, kind: string): Promise<void> {
    await this.#actions.label(post, 'kind', kind, true);
    bar.focus('kind');
  }

  async #send(post: Post, bar: Bar, department: string): Promise<void> {
    await this.#actions.escalate(post, { department }, barWords[this.#session.hello.language].leaving);
    if (bar.focused !== null) bar.focus('undo');
  }

  /** The post as the page shows it now: "show more" may have been pressed since. None when the node shows another one. */
  #fresh(bar: Bar): Attached | undefined {
    const one = this.#bars().of(bar);
    if (one === undefined) return undefined;
    this.#bars().attach([one.element]);
    return this.#bars().of(bar);
  }

  #show(one: Attached, panel: Panel): void {
    const { bar } = one;
    const { doc, theme, signal, hello } = this.#session;
    const { id } = one.post;
    const wiring = {
      ...{ session: this.#session, actions: this.#actions, one, department: this.#bars().department(one) },
      open: (next: Panel) => this.#show(one, next),
      close: () => this.#open?.popover.close(true),
    };
    const popover = openPopover({
      ...{ doc, theme, signal, sheets: popoverSheets(), label: titleOf(panel, hello.language) },
      anchor: () => (one.post.id === id && bar.host.isConnected ? bar.rectOf(anchors[panel]) : undefined),
      content: () => panels[panel](wiring),
      closed: (back) => {
        this.#open = undefined;
        if (back) bar.focus(anchors[panel]);
      },
    });
    this.#open = { popover, postId: id };
  }
}

function titleOf(panel: Panel, language: Session['hello']['language']): string {
  const w = barWords[language];
  return { menu: w.menu, label: w.label, note: w.note, person: w.person, escalate: w.escalate, help: w.help }[panel];
}
