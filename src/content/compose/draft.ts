import type { Post } from '../../contract/post.ts';
import type { ComposerSite } from '../../contract/site.ts';
import type { Finding } from '../../guide/finding.ts';
import type { SituationName } from '../../guide/situations.ts';
import { guessLanguage, longest, situationOf } from '../../tone/index.ts';
import type { Session } from '../ports/session.ts';
import { onTrusted } from '../surface/trusted.ts';
import { type ReadyGuide, wordsOf } from './check/ready-guide.ts';
import { ignoreKey, type Placed } from './findings.ts';

export interface DraftState {
  readonly text: string;
  readonly placed: readonly Placed[];
  readonly situation: SituationName;
}

interface DraftOptions {
  readonly session: Session;
  readonly site: ComposerSite;
  readonly guide: Pick<ReadyGuide, 'checker' | 'speller'>;
  readonly composer: HTMLElement;
  /** Called after each check. */
  readonly tell: (draft: Draft) => void;
  readonly signal: AbortSignal;
}

/** How much of a draft is read at each keystroke: more than is checked, and all that is recorded of a reply. */
const READ = 20_000;

/** How long the post that a draft answers is taken as known, in ms: to find it, the page is searched. */
const KNOWN = 1_000;

/** One draft in one composer: reads it, checks it, and tells what is found, at most once per frame. */
export class Draft {
  readonly composer: HTMLElement;
  readonly #options: DraftOptions;
  readonly #ignored = new Set<string>();
  /** Rules whose replacement was taken, once per time. */
  readonly mended: string[] = [];
  #chosen: SituationName | undefined;
  #post: { readonly post: Post | undefined; readonly until: number } = { post: undefined, until: 0 };
  #frame = 0;
  /** Whether the dictionaries answered in the middle of a check, which may have passed the words by. */
  #heard = false;
  state: DraftState = { text: '', placed: [], situation: 'any' };

  constructor(options: DraftOptions) {
    const { composer, signal } = options;
    this.#options = options;
    this.composer = composer;
    const observer = new MutationObserver(() => this.changed());
    observer.observe(composer, { childList: true, subtree: true, characterData: true });
    onTrusted(composer, 'input', () => this.changed(), { signal });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      cancelAnimationFrame(this.#frame);
    });
  }

  /** The post that this draft answers; none for a new post. */
  get post(): Post | undefined {
    const { session, site, guide } = this.#options;
    const now = Date.now();
    if (now < this.#post.until) return this.#post.post;
    const element = this.composer.isConnected ? site.composerPost(this.composer) : undefined;
    const post = (element && session.site.readPost(element)) ?? this.#post.post;
    this.#post = { post, until: now + KNOWN };
    guide.speller?.accept(wordsOf(post?.author?.name, post?.author?.handle));
    return post;
  }

  get findings(): readonly Finding[] {
    return this.state.placed.map(({ finding }) => finding);
  }

  /** Whether the draft is longer than what is checked of it. */
  get cut(): boolean {
    return this.state.text.length > longest;
  }

  /** Checks in the next frame. */
  changed(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.check());
  }

  /** Checks in the next frame, and once more where a check is under way: the dictionaries answered. */
  heard(): void {
    this.#heard = !this.#options.guide.checker.complete;
    this.changed();
  }

  /** Checks now, and looks anew at which post it answers. */
  recheck(): void {
    this.#post = { ...this.#post, until: 0 };
    this.check();
  }

  /** Checks now. */
  check(): void {
    const { session, site, guide, tell } = this.#options;
    const reading = site.openDraft(this.composer, READ);
    const { text } = reading;
    const { post } = this;
    const view = post && session.views.get(post.id);
    const situation = this.#chosen ?? situationOf(view?.labels ?? {});
    // A check that goes on where it stopped does not ask for its first words a second time: they stay wanted.
    if (guide.checker.complete || text !== this.state.text) guide.speller?.begin();
    const found = text.trim() === '' ? [] : this.#found(text, situation);
    const known = new Set((view?.ignored ?? []).map(ignoreKey));
    const kept = found.filter((finding) => !this.#ignored.has(ignoreKey(finding)) && !known.has(ignoreKey(finding)));
    const rangeOf = ({ start, end }: Finding) => (end > start ? reading.range({ start, end }) : undefined);
    this.state = { text, placed: kept.map((finding) => ({ finding, range: rangeOf(finding) })), situation };
    tell(this);
  }

  #found(text: string, name: SituationName): Finding[] {
    const { session, site, guide } = this.#options;
    const lang = guessLanguage(text, session.hello.language);
    const found = guide.checker.check(text, { name, lang, site: site.id });
    // Out of time: the next frame goes on where this one stopped.
    if (!guide.checker.complete) this.changed();
    else if (this.#heard) this.heard();
    return found;
  }

  /** Leaves this finding alone in this draft. */
  ignore(finding: Finding): void {
    this.#ignored.add(ignoreKey(finding));
    this.check();
  }

  /** Finds it again. */
  heed(finding: Finding): void {
    this.#ignored.delete(ignoreKey(finding));
    this.check();
  }

  /** What this draft answers to, whatever the post's labels say. */
  answersTo(situation: SituationName): void {
    this.#chosen = situation;
    this.check();
  }

  /** The draft was sent: the next one starts anew. */
  reset(): void {
    this.#ignored.clear();
    this.mended.length = 0;
    this.#chosen = undefined;
  }
}
