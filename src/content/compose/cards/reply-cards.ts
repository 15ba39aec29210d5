import { present } from '../../../domain/present.ts';
import type { Finding } from '../../../guide/finding.ts';
import { composeWords } from '../../../ui/compose/words.ts';
import type { CardPlace } from '../../ports/cards.ts';
import type { OpenReply } from '../../ports/reply.ts';
import type { Popover } from '../../ports/surface.ts';
import type { Content } from '../../surface/popover/content.ts';
import { openPopover } from '../../surface/popover/popover.ts';
import { findingAfter, isSameFinding } from '../findings.ts';
import { findingCard } from './finding-card.ts';
import { replaceAlike, replaceFinding } from './mend.ts';

/** The card that is open beside one draft: a finding's, or the list of all. */
export class ReplyCards {
  readonly #reply: OpenReply;
  /** `pinned`: opened on purpose, stays until it is closed. */
  #card: { readonly popover: Popover; readonly finding: Finding | undefined; readonly pinned: boolean } | undefined;
  /** Where the line on the composer stands: cards of what is not seen in the draft stand there too. */
  summaryBox: (() => DOMRect) | undefined;

  constructor(reply: OpenReply) {
    this.#reply = reply;
  }

  /** The finding of the open card. */
  get finding(): Finding | undefined {
    return this.#card?.finding;
  }

  get isOpen(): boolean {
    return this.#card !== undefined;
  }

  get isPinned(): boolean {
    return this.#card?.pinned === true;
  }

  /** Opens the card of the finding after the one that is open; the list where there is none. */
  openNext(): Popover | undefined {
    const next = findingAfter(this.#reply.draft.state.placed, this.finding);
    if (next !== undefined) this.openFinding(next.finding, true);
    else this.openList();
    return this.#card?.popover;
  }

  openFinding(finding: Finding, focus: boolean): void {
    const { draft, guide } = this.#reply;
    const placed = () => draft.state.placed.find((one) => isSameFinding(one.finding, finding));
    // What was meant is asked of the word whose card is open, and of no other: each takes its time.
    if (guide?.spells(finding.rule)) guide.speller?.seek(finding.match);
    const props = () => findingCard(this.#reply, placed()?.finding ?? finding, () => this.close(true));
    this.#open({
      finding,
      focus,
      at: () => placed()?.range?.getBoundingClientRect(),
      content: () => ({ part: 'finding', props: props() }),
    });
  }

  openList(): void {
    const { draft, session } = this.#reply;
    const props = () => ({
      findings: draft.findings,
      empty: draft.state.text.trim() === '',
      situation: draft.state.situation,
      assumed: draft.state.assumed,
      language: session.hello.language,
      unchecked: this.#reply.guide?.unchecked() ?? 0,
      cut: draft.cut,
      onOpen: (finding: Finding) => this.openFinding(finding, true),
      // The list stays: what is mended goes from it, and the draft has the caret.
      onMend: (finding: Finding, text: string) => void replaceFinding(this.#reply, finding, text),
      onMendAll: (finding: Finding) => void replaceAlike(this.#reply, finding),
      onSituation: draft.answersTo.bind(draft),
    });
    this.#open({ finding: undefined, focus: true, at: () => undefined, content: () => ({ part: 'list', props: props() }) });
  }

  /** Shows what is found now; closes a card whose finding is gone. */
  update(): void {
    const shown = this.finding;
    const { findings } = this.#reply.draft;
    if (shown !== undefined && !findings.some((finding) => isSameFinding(finding, shown))) this.close();
    else this.#card?.popover.update();
  }

  close(back = false): void {
    this.#card?.popover.close(back);
  }

  /** Opens one card in place of what is open. */
  #open({ finding, focus, at, content }: Card): void {
    const { session, composer } = this.#reply;
    const place: CardPlace = {
      focus,
      anchor: () => (composer.isConnected ? (at() ?? this.summaryBox?.()) : undefined),
      // What is about the draft as a whole leaves all of it to be read.
      ...present({ avoid: finding === undefined ? () => composer.getBoundingClientRect() : undefined }),
      next: () => void this.openNext(),
      closed: (back) => {
        this.#card = undefined;
        if (back) composer.focus({ preventScroll: true });
      },
    };
    const label = composeWords[session.hello.language].findings;
    const popover = openPopover({ session, label, content, ...place });
    // It may have closed while it was being opened: what it belongs to is gone, or out of sight.
    if (popover.isOpen) this.#card = { popover, finding, pinned: focus };
  }
}

interface Card {
  readonly finding: Finding | undefined;
  /** Whether it takes the focus. */
  readonly focus: boolean;
  /** Where the finding stands; it stands at the summary otherwise. */
  readonly at: () => DOMRect | undefined;
  readonly content: () => Content;
}

const ofReply = new WeakMap<OpenReply, ReplyCards>();

/** The cards of a reply, the same for all its features. */
export function cardsOf(reply: OpenReply): ReplyCards {
  const cards = ofReply.get(reply) ?? new ReplyCards(reply);
  ofReply.set(reply, cards);
  return cards;
}
