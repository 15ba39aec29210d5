import type { VNode } from 'preact';
import { call } from '../../browser/call.ts';
import type { Finding } from '../../contract/finding.ts';
import type { ComposerSite } from '../../contract/site.ts';
import { type Checker, compileGuide } from '../../tone/index.ts';
import { FindingCard } from '../../ui/compose/FindingCard.tsx';
import { FindingList } from '../../ui/compose/FindingList.tsx';
import { composeWords } from '../../ui/compose/words.ts';
import { openPopover, type Popover } from '../popover/popover.ts';
import { sealedRoot, sealKeys } from '../seal.ts';
import type { Session } from '../session.ts';
import { isShortcut, NEXT_FINDING } from '../shortcuts.ts';
import { pageTheme } from '../theme.ts';
import { type Colleagues, watchColleagues } from './colleague.ts';
import { Draft } from './draft.ts';
import { findingAfter, findingAt, same } from './findings.ts';
import { createUnderlines, type Underlines } from './highlights.ts';
import { ignoreFinding } from './ignore-finding.ts';
import { type Sent, watchSending } from './sending.ts';
import { composeSheets } from './sheets.ts';
import { createSummary, type SummaryLine } from './summary.ts';

/** How long the pointer rests on an underline before its card opens, in ms. */
const REST = 250;

interface Open {
  readonly draft: Draft;
  readonly summary: SummaryLine;
  readonly colleagues: Colleagues;
  readonly end: AbortController;
}

/** The reply boxes of one run on a page: checks the one with the focus and shows what the guide says of it. */
export class ComposeDesk {
  readonly #session: Session;
  readonly #site: ComposerSite;
  readonly #underlines: Underlines;
  readonly #drafts = new Map<HTMLElement, Open>();
  #guide: { readonly version: string; readonly checker: Checker } | undefined;
  #active: Open | undefined;
  /** `pinned`: opened on purpose, stays until it is closed. */
  #card: { readonly popover: Popover; readonly finding: Finding | undefined; readonly pinned: boolean } | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session, site: ComposerSite) {
    this.#session = session;
    this.#site = site;
    const { doc, signal } = session;
    const view = doc.defaultView as Window;
    this.#underlines = createUnderlines(doc, signal);
    this.#listen(view, signal);
    // After our own shortcut, which works inside our cards too.
    sealKeys(view, signal);
    signal.addEventListener('abort', () => {
      for (const { end } of this.#drafts.values()) end.abort();
    });
  }

  /** Takes over a composer that has the focus. */
  async take(composer: HTMLElement): Promise<void> {
    if (this.#guide === undefined) {
      const { version, guide } = await call('guide', {});
      this.#guide ??= { version, checker: compileGuide(guide) };
    }
    if (this.#session.signal.aborted || !composer.isConnected) return;
    this.#sweep();
    const open = this.#drafts.get(composer) ?? this.#begin(composer, this.#guide.checker);
    this.#active = open;
    this.#underlines.theme(pageTheme(this.#session.doc));
    open.draft.check();
  }

  #begin(composer: HTMLElement, checker: Checker): Open {
    const { hello, signal } = this.#session;
    const site = this.#site;
    const end = new AbortController();
    const over = AbortSignal.any([signal, end.signal]);
    const draft = new Draft(this.#session, site, checker, composer, (one) => this.#show(one), over);
    const slot = site.composerSlot?.(composer);
    const summary = createSummary({ composer, slot }, hello.language, composeSheets(), () => this.#openList(draft), over);
    const colleagues = watchColleagues(this.#session, site, composer, over);
    const open = { draft, summary, colleagues, end };
    this.#drafts.set(composer, open);
    watchSending({
      site,
      composer,
      signal: over,
      hold: () => colleagues.hold(),
      now: () => this.#sentNow(draft),
      left: (sent) => this.#left(draft, sent),
    });
    return open;
  }

  #sentNow(draft: Draft): Sent | undefined {
    draft.check();
    const { post, state, findings } = draft;
    return post === undefined ? undefined : { post, text: state.text, findings, mended: [...draft.mended] };
  }

  #left(draft: Draft, { post, text, findings, mended }: Sent): void {
    draft.reset();
    const input = { post, text: text.slice(0, 20_000), findings: findings.slice(0, 200), mended: mended.slice(0, 200) };
    const guide = this.#guide?.version;
    call('replied', guide === undefined ? input : { ...input, guide }).then(
      (view) => this.#session.views.put([view]),
      () => undefined,
    );
  }

  #show(draft: Draft): void {
    const open = this.#drafts.get(draft.composer);
    open?.colleagues.draft(draft.post, draft.state.text);
    if (open === undefined || open !== this.#active) return;
    const { placed, situation } = draft.state;
    this.#underlines.show(
      draft.composer,
      placed.flatMap(({ finding, range }) => (range === undefined ? [] : [{ finding, range }])),
    );
    open.summary.show(draft.findings, situation, this.#session.theme);
    const shown = this.#card?.finding;
    if (shown !== undefined && !draft.findings.some((finding) => same(finding, shown))) this.#card?.popover.close();
    else this.#card?.popover.update();
  }

  /** The composer lost the focus to the site: nothing of ours stays there. */
  #rested(open: Open): void {
    this.#underlines.show(open.draft.composer, []);
    open.summary.hide();
    if (this.#active === open) this.#active = undefined;
  }

  #sweep(): void {
    for (const [composer, open] of this.#drafts) {
      if (composer.isConnected) continue;
      this.#rested(open);
      open.end.abort();
      this.#drafts.delete(composer);
    }
  }

  #listen(view: Window, signal: AbortSignal): void {
    const all = { capture: true, signal };
    const { doc } = this.#session;
    view.addEventListener(
      'keydown',
      (event) => {
        const open = this.#active;
        if (open === undefined || !isShortcut(event, NEXT_FINDING)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        const next = findingAfter(open.draft.state.placed, this.#card?.finding);
        if (next !== undefined) this.#openCard(open.draft, next.finding, true);
        else this.#openList(open.draft);
      },
      all,
    );
    view.addEventListener('pointermove', (event) => this.#pointed(event), { ...all, passive: true });
    view.addEventListener('scroll', () => this.#active?.summary.place(), { ...all, passive: true });
    view.addEventListener('resize', () => this.#active?.summary.place(), all);
    doc.addEventListener(
      'focusin',
      (event) => {
        const open = this.#active;
        const inside = event.target instanceof Node && open?.draft.composer.contains(event.target);
        if (open !== undefined && !inside && sealedRoot(event.target) === undefined) this.#rested(open);
      },
      all,
    );
    const timer = setInterval(() => {
      this.#sweep();
      this.#active?.summary.place();
    }, 1_000);
    signal.addEventListener('abort', () => clearInterval(timer));
  }

  /** A pointer that rests on an underline opens its card without taking the caret; one that rests elsewhere closes it. */
  #pointed(event: PointerEvent): void {
    clearTimeout(this.#rest);
    const open = this.#active;
    if (open === undefined || sealedRoot(event.target) !== undefined) return;
    const inside = event.target instanceof Node && open.draft.composer.contains(event.target);
    if (!inside && this.#card === undefined) return;
    const point = { x: event.clientX, y: event.clientY };
    this.#rest = setTimeout(() => {
      const hit = inside ? findingAt(open.draft.state.placed, point)?.finding : undefined;
      const card = this.#card;
      if (open !== this.#active || (card?.finding && hit && same(card.finding, hit))) return;
      if (hit !== undefined && !card?.pinned) this.#openCard(open.draft, hit, false);
      else if (card !== undefined && !card.pinned) card.popover.close();
    }, REST);
  }

  #openCard(draft: Draft, finding: Finding, focus: boolean): void {
    const { language } = this.#session.hello;
    const content = () => (
      <FindingCard
        finding={finding}
        language={language}
        situation={draft.state.situation}
        guide={this.#guide?.version ?? ''}
        onReplace={(text) => void this.#replace(draft, finding, text)}
        onPost={draft.post !== undefined}
        onIgnore={(scope) => {
          this.#card?.popover.close(true);
          void ignoreFinding(this.#session, draft, finding, scope, this.#guide?.version);
        }}
      />
    );
    const range = () => draft.state.placed.find((one) => same(one.finding, finding))?.range;
    this.#openPopover(draft, finding, focus, content, () => range()?.getBoundingClientRect());
  }

  #openList(draft: Draft): void {
    const content = () => (
      <FindingList
        findings={draft.findings}
        situation={draft.state.situation}
        language={this.#session.hello.language}
        onOpen={(finding) => this.#openCard(draft, finding, true)}
        onSituation={(situation) => draft.answersTo(situation)}
      />
    );
    this.#openPopover(draft, undefined, true, content, () => undefined);
  }

  #openPopover(draft: Draft, finding: Finding | undefined, focus: boolean, content: () => VNode, at: () => DOMRect | undefined): void {
    const { doc, theme, signal, hello } = this.#session;
    const popover = openPopover({
      ...{ doc, theme, signal, content, focus, sheets: composeSheets(), label: composeWords[hello.language].findings },
      anchor: () => (draft.composer.isConnected ? (at() ?? this.#drafts.get(draft.composer)?.summary.box()) : undefined),
      closed: (back) => {
        this.#card = undefined;
        if (back) draft.composer.focus({ preventScroll: true });
      },
    });
    this.#card = { popover, finding, pinned: focus };
  }

  async #replace(draft: Draft, finding: Finding, text: string): Promise<void> {
    const { notices, hello } = this.#session;
    const site = this.#site;
    this.#card?.popover.close(true);
    const there = site.readDraft(draft.composer).slice(finding.start, finding.end);
    if (there !== finding.match) return draft.check();
    const result = await site.replaceInDraft(draft.composer, { start: finding.start, end: finding.end }, text);
    if (result === 'written') {
      draft.mended.push(finding.rule);
      return draft.changed();
    }
    await navigator.clipboard.writeText(text).then(
      () => notices.show(composeWords[hello.language].copied(text)),
      () => undefined,
    );
  }
}
