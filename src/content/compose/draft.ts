import type { Post } from '../../contract/post.ts';
import type { ComposerSite } from '../../contract/site.ts';
import type { Finding } from '../../guide/finding.ts';
import type { SituationName } from '../../guide/situations.ts';
import type { SituationLabels } from '../../tone/index.ts';
import type { AssumedSituation, DraftState, ReadyGuide, ReplyDraft } from '../ports/reply.ts';
import type { Session } from '../ports/session.ts';
import { onTrusted } from '../surface/trusted.ts';
import { ignoreKey, withoutTakenMarks } from './findings.ts';

interface DraftOptions {
  readonly session: Session;
  readonly site: ComposerSite;
  readonly composer: HTMLElement;
  /** The guide, as soon as it is ready. */
  readonly guide: () => ReadyGuide | undefined;
  /** Called after each check. */
  readonly checked: () => void;
  readonly signal: AbortSignal;
}

/** How much of a draft is read at each keystroke: more than is checked, and all that is recorded of a reply. */
const READ = 20_000;

/** How long the post that a draft answers is remembered, in ms: to find it, the page is searched. */
const REMEMBERED = 1_000;

const EMPTY: DraftState = { text: '', placed: [], situation: 'any', assumed: false, demands: [] };

/** Reads one draft and checks it, at most once per frame. Until the guide is ready, nothing is found in it. */
export class Draft implements ReplyDraft {
  readonly composer: HTMLElement;
  readonly #options: DraftOptions;
  readonly #ignored = new Set<string>();
  readonly mended: string[] = [];
  #chosen: SituationName | undefined;
  #post: { readonly post: Post | undefined; readonly until: number } = { post: undefined, until: 0 };
  #frame = 0;
  /** The dictionaries answered in the middle of a check, which may have passed the words by. */
  #checksAgain = false;
  state = EMPTY;

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

  get post(): Post | undefined {
    const { session, site, guide } = this.#options;
    const now = Date.now();
    if (now < this.#post.until) return this.#post.post;
    const element = this.composer.isConnected ? site.composerPost(this.composer) : undefined;
    const post = (element && session.site.readPost(element)) ?? this.#post.post;
    this.#post = { post, until: now + REMEMBERED };
    guide()?.acceptNames(post?.author?.name, post?.author?.handle);
    return post;
  }

  get findings(): readonly Finding[] {
    return this.state.placed.map(({ finding }) => finding);
  }

  get cut(): boolean {
    const { longest = Number.POSITIVE_INFINITY } = this.#options.guide() ?? {};
    return this.state.text.length > longest;
  }

  changed(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.check());
  }

  /** The dictionaries answered: it is checked again, and once more where a check is under way. */
  dictionaryAnswered(): void {
    this.#checksAgain = this.#options.guide()?.complete === false;
    this.changed();
  }

  /** The guide is ready: it is checked for the first time. */
  guideReady(): void {
    this.state = EMPTY;
    this.recheck();
  }

  /** Checks now, and looks anew at which post it answers. */
  recheck(): void {
    this.#post = { ...this.#post, until: 0 };
    this.check();
  }

  check(): void {
    const { session, site, checked } = this.#options;
    const guide = this.#options.guide();
    const reading = site.openDraft(this.composer, READ);
    const { text } = reading;
    const { post } = this;
    const view = post && session.views.get(post.id);
    const answers = this.#situation(guide, post, view?.labels ?? {});
    const found = guide === undefined ? [] : this.#found(guide, text, answers.situation);
    const ignored = new Set([...(view?.ignored ?? []).map(ignoreKey), ...this.#ignored]);
    const shown = withoutTakenMarks(found.filter((finding) => !ignored.has(ignoreKey(finding))));
    const placed = shown.map((finding) => ({
      finding,
      range: finding.end > finding.start ? reading.range(finding) : undefined,
    }));
    // A check that is under way has not said yet what is missing.
    const demands = guide?.complete === false ? this.state.demands : guide?.demands(text, answers.situation, { found, shown });
    this.state = { text, placed, ...answers, demands: demands ?? [] };
    checked();
  }

  #situation(guide: ReadyGuide | undefined, post: Post | undefined, labels: SituationLabels): AssumedSituation {
    if (this.#chosen !== undefined) return { situation: this.#chosen, assumed: false };
    return guide?.situationFor(labels, post) ?? { situation: 'any', assumed: false };
  }

  #found(guide: ReadyGuide, text: string, situation: SituationName): Finding[] {
    // A check that goes on where it stopped does not ask for its first words a second time: they stay wanted.
    if (guide.complete || text !== this.state.text) guide.speller?.begin();
    if (text.trim() === '') return [];
    const found = guide.check(text, situation, this.#post.post?.author?.name ?? '');
    // Out of time: the next frame goes on where this one stopped.
    if (!guide.complete) this.changed();
    else if (this.#checksAgain) this.dictionaryAnswered();
    return found;
  }

  ignore(finding: Finding): void {
    this.#ignored.add(ignoreKey(finding));
    this.check();
  }

  unignore(finding: Finding): void {
    this.#ignored.delete(ignoreKey(finding));
    this.check();
  }

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
