import type { Finding } from '../../../guide/finding.ts';
import type { CardPlace, Cards } from '../../ports/cards.ts';
import type { Session } from '../../ports/session.ts';
import type { Popover } from '../../ports/surface.ts';
import { loaded } from '../../registry.ts';
import { same } from '../findings.ts';

/** Opens one card, or the list, and says what was opened. */
type Opening = (cards: Cards, place: Pick<CardPlace, 'closed' | 'focus'>) => Popover;

/** The card that is open beside a draft, one at a time. Loads what shows cards the first time that one is near. */
export class CardDesk {
  readonly #session: Session;
  /** `pinned`: opened on purpose, stays until it is closed. */
  #card: { readonly popover: Popover; readonly finding: Finding | undefined; readonly pinned: boolean } | undefined;
  #turn = 0;
  #pending = false;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The finding of the open card. */
  get finding(): Finding | undefined {
    return this.#card?.finding;
  }

  get open(): boolean {
    return this.#card !== undefined;
  }

  get pinned(): boolean {
    return this.#card?.pinned === true;
  }

  /** Whether a card that takes the focus is about to open: what is typed now is meant for it. */
  get pending(): boolean {
    return this.#pending;
  }

  /** Cards may be opened soon. */
  near(): void {
    // Fails only when the extension is gone, and everything of ours goes with it.
    loaded('cards', 'cards').catch(() => undefined);
  }

  /** Opens in place of what is open; of two that are waiting, the later. `back`: where the focus goes when it is closed by key. */
  async show(finding: Finding | undefined, focus: boolean, back: () => void, opening: Opening): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#pending = focus;
    const cards = await loaded('cards', 'cards').catch(() => undefined);
    if (turn !== this.#turn) return;
    this.#pending = false;
    if (cards === undefined || this.#session.signal.aborted) return;
    const closed = (toDraft: boolean) => {
      this.#card = undefined;
      if (toDraft) back();
    };
    this.#card = { popover: opening(cards, { closed, focus }), finding, pinned: focus };
  }

  /** Shows what is known now; closes a card whose finding is gone. */
  update(findings: readonly Finding[]): void {
    const shown = this.#card?.finding;
    if (shown !== undefined && !findings.some((finding) => same(finding, shown))) this.#card?.popover.close();
    else this.#card?.popover.update();
  }

  close(back = false): void {
    this.#card?.popover.close(back);
  }
}
