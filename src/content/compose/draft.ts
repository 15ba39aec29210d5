import type { Finding, SituationName } from '../../contract/finding.ts';
import type { Post } from '../../contract/post.ts';
import type { ComposerSite } from '../../contract/site.ts';
import { type Checker, guessLanguage, situationOf } from '../../tone/index.ts';
import type { Session } from '../session.ts';
import { ignoreKey, type Placed } from './findings.ts';

export interface DraftState {
  readonly text: string;
  readonly placed: readonly Placed[];
  readonly situation: SituationName;
}

/** One draft in one composer: reads it, checks it, and tells what is found, at most once per frame. */
export class Draft {
  readonly composer: HTMLElement;
  readonly #session: Session;
  readonly #site: ComposerSite;
  readonly #checker: Checker;
  readonly #tell: (draft: Draft) => void;
  readonly #ignored = new Set<string>();
  /** Rules whose replacement was taken, once per time. */
  readonly mended: string[] = [];
  #chosen: SituationName | undefined;
  #post: Post | undefined;
  #frame = 0;
  state: DraftState = { text: '', placed: [], situation: 'any' };

  constructor(
    session: Session,
    site: ComposerSite,
    checker: Checker,
    composer: HTMLElement,
    tell: (draft: Draft) => void,
    signal: AbortSignal,
  ) {
    this.#session = session;
    this.#site = site;
    this.#checker = checker;
    this.composer = composer;
    this.#tell = tell;
    const observer = new MutationObserver(() => this.changed());
    observer.observe(composer, { childList: true, subtree: true, characterData: true });
    composer.addEventListener('input', () => this.changed(), { signal });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      cancelAnimationFrame(this.#frame);
    });
  }

  /** The post that this draft answers; none for a new post. */
  get post(): Post | undefined {
    const element = this.composer.isConnected ? this.#site.composerPost(this.composer) : undefined;
    this.#post = (element && this.#session.site.readPost(element)) ?? this.#post;
    return this.#post;
  }

  get findings(): readonly Finding[] {
    return this.state.placed.map(({ finding }) => finding);
  }

  /** Checks in the next frame. */
  changed(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.check());
  }

  /** Checks now. */
  check(): void {
    const { views, hello } = this.#session;
    const site = this.#site;
    const text = site.readDraft(this.composer);
    const { post } = this;
    const situation = this.#chosen ?? situationOf((post && views.get(post.id)?.labels) ?? {});
    const found =
      text.trim() === '' ? [] : this.#checker.check(text, { name: situation, lang: guessLanguage(text, hello.language), site: site.id });
    // Out of time: the next frame goes on where this one stopped.
    if (text.trim() !== '' && !this.#checker.complete) this.changed();
    const known = new Set(((post && views.get(post.id)?.ignored) ?? []).map(ignoreKey));
    const kept = found.filter((finding) => !this.#ignored.has(ignoreKey(finding)) && !known.has(ignoreKey(finding)));
    const placed = kept.map((finding) => ({
      finding,
      range: finding.end > finding.start ? site.draftRange(this.composer, finding) : undefined,
    }));
    this.state = { text, placed, situation };
    this.#tell(this);
  }

  /** Leaves this finding alone in this draft. */
  ignore(finding: Finding): void {
    this.#ignored.add(ignoreKey(finding));
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
