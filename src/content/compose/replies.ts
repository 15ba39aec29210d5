import { call } from '../../browser/call.ts';
import type { ComposerSite } from '../../contract/site.ts';
import type { Finding } from '../../guide/finding.ts';
import { lineWords } from '../../ui/compose/line-words.ts';
import { isShortcut, NEXT_FINDING } from '../../ui/shortcuts.ts';
import type { Session } from '../ports/session.ts';
import { sealedRoot } from '../surface/seal.ts';
import { pageTheme } from '../surface/theme.ts';
import { onTrusted } from '../surface/trusted.ts';
import { acceptWord, ignoreFinding } from './cards/ignore-finding.ts';
import { CardDesk } from './cards/open-card.ts';
import { type ReadyGuide, readyGuide } from './check/ready-guide.ts';
import { Draft } from './draft.ts';
import { watchPointer } from './features/pointer.ts';
import { findingAfter, same } from './findings.ts';
import { type Colleagues, watchColleagues } from './guard/colleagues.ts';
import { type Sent, watchSending } from './sending.ts';
import { createSummary, type SummaryLine } from './summary/summary-line.ts';
import { createUnderlines, type Underlines } from './underlines.ts';

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
  readonly #cards: CardDesk;
  readonly #drafts = new Map<HTMLElement, Open>();
  #guide: ReadyGuide | undefined;
  #active: Open | undefined;

  constructor(session: Session, site: ComposerSite) {
    this.#session = session;
    this.#site = site;
    const { doc, signal } = session;
    const view = doc.defaultView as Window;
    this.#underlines = createUnderlines(doc, signal);
    this.#cards = new CardDesk(session);
    this.#listen(view, signal);
    const open = (draft: Draft, finding: Finding) => this.#openCard(draft, finding, false);
    watchPointer({ view, cards: this.#cards, active: () => this.#active?.draft, open, signal });
    signal.addEventListener('abort', () => {
      for (const { end } of this.#drafts.values()) end.abort();
    });
  }

  /** Takes over a composer that has the focus. */
  async take(composer: HTMLElement): Promise<void> {
    if (this.#guide === undefined) {
      const guide = await readyGuide(this.#session, () => this.#active?.draft.heard());
      this.#guide ??= guide;
    }
    if (this.#session.signal.aborted || !composer.isConnected) return;
    this.#sweep();
    const open = this.#drafts.get(composer) ?? this.#begin(composer, this.#guide);
    this.#active = open;
    this.#underlines.theme(pageTheme(this.#session.doc));
    open.draft.recheck();
  }

  #begin(composer: HTMLElement, guide: ReadyGuide): Open {
    const { hello, signal } = this.#session;
    const site = this.#site;
    const end = new AbortController();
    const over = AbortSignal.any([signal, end.signal]);
    const draft = new Draft({ session: this.#session, site, guide, composer, tell: (one) => this.#show(one), signal: over });
    const slot = site.composerSlot?.(composer);
    const place = { composer, slot, brand: hello.here.brand?.name };
    const summary = createSummary(place, hello.language, () => this.#openList(draft), over);
    const colleagues = watchColleagues(this.#session, site, composer, over);
    const open = { draft, summary, colleagues, end };
    this.#drafts.set(composer, open);
    watchSending({
      site,
      composer,
      signal: over,
      hold: (sent) => colleagues.hold(sent),
      now: () => this.#sentNow(draft),
      left: (sent) => this.#left(draft, sent),
    });
    return open;
  }

  #sentNow(draft: Draft): Sent | undefined {
    draft.recheck();
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
    if (placed.length > 0) this.#cards.near();
    open.summary.show({ findings: draft.findings, situation, unchecked: this.#guide?.unchecked() ?? 0 }, this.#session.theme);
    this.#cards.update(draft.findings);
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
    onTrusted(view, 'keydown', (event) => this.#key(event), all);
    onTrusted(view, 'scroll', () => this.#active?.summary.place(), { ...all, passive: true });
    onTrusted(view, 'resize', () => this.#active?.summary.place(), all);
    onTrusted(
      doc,
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

  #key(event: KeyboardEvent): void {
    const open = this.#active;
    if (open === undefined) return;
    const next = isShortcut(event, NEXT_FINDING);
    // A card is on its way: Enter is meant for it, and would send the reply where the site sends on Enter.
    if (!next && !(event.key === 'Enter' && this.#cards.pending)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (next) this.#openNext(open.draft);
  }

  #openNext(draft: Draft): void {
    const after = findingAfter(draft.state.placed, this.#cards.finding);
    if (after !== undefined) this.#openCard(draft, after.finding, true);
    else this.#openList(draft);
  }

  #openCard(draft: Draft, finding: Finding, focus: boolean): void {
    const { language } = this.#session.hello;
    const current = () => draft.state.placed.find((one) => same(one.finding, finding));
    const spells = this.#guide?.spells(finding.rule);
    const accept = spells ? { onAccept: () => this.#accept(draft, finding) } : {};
    // What was meant is asked of the word whose card is open, and of no other: each takes its time.
    if (spells) this.#guide?.speller?.seek(finding.match);
    const props = () => ({
      ...{ language, finding: current()?.finding ?? finding, situation: draft.state.situation },
      ...{ published: this.#guide?.published, me: this.#session.hello.member.id },
      seeking: spells === true ? this.#guide?.speller?.seeks(finding.match) : undefined,
      onReplace: (text: string) => void this.#replace(draft, finding, text),
      onPost: draft.post !== undefined,
      onIgnore: (scope: 'here' | 'post' | 'owner') => {
        this.#cards.close(true);
        void ignoreFinding(this.#session, draft, finding, scope, this.#guide?.version);
      },
      ...accept,
    });
    const anchor = this.#anchor(draft, () => current()?.range?.getBoundingClientRect());
    const next = () => this.#openNext(draft);
    void this.#cards.show(finding, focus, back(draft), (cards, place) => cards.finding(this.#session, { ...place, anchor, next }, props));
  }

  #openList(draft: Draft): void {
    const props = () => ({
      ...{ findings: draft.findings, situation: draft.state.situation, language: this.#session.hello.language },
      ...{ unchecked: this.#guide?.unchecked() ?? 0, cut: draft.cut },
      onOpen: (finding: Finding) => this.#openCard(draft, finding, true),
      onSituation: draft.answersTo.bind(draft),
    });
    const anchor = this.#anchor(draft, () => undefined);
    const next = () => this.#openNext(draft);
    void this.#cards.show(undefined, true, back(draft), (cards, place) => cards.list(this.#session, { ...place, anchor, next }, props));
  }

  #anchor(draft: Draft, at: () => DOMRect | undefined) {
    return () => (draft.composer.isConnected ? (at() ?? this.#drafts.get(draft.composer)?.summary.box()) : undefined);
  }

  #accept(draft: Draft, { match }: Finding): void {
    this.#cards.close(true);
    this.#guide?.speller?.accept([match]);
    draft.check();
    void acceptWord(this.#session, match);
  }

  async #replace(draft: Draft, finding: Finding, text: string): Promise<void> {
    const { notices, hello } = this.#session;
    const site = this.#site;
    this.#cards.close(true);
    const there = site.readDraft(draft.composer).slice(finding.start, finding.end);
    if (there !== finding.match) return draft.check();
    const result = await site.replaceInDraft(draft.composer, { start: finding.start, end: finding.end }, text);
    if (result === 'written') {
      draft.mended.push(finding.rule);
      return draft.changed();
    }
    await navigator.clipboard.writeText(text).then(
      () => notices.show(lineWords[hello.language].copied(text)),
      () => undefined,
    );
  }
}

const back = (draft: Draft) => () => draft.composer.focus({ preventScroll: true });
