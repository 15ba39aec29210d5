import type { Published } from '../../contract/document.ts';
import type { Post } from '../../contract/post.ts';
import type { ComposerSite } from '../../contract/site.ts';
import type { Finding } from '../../guide/finding.ts';
import type { Demanded } from '../../guide/rule-kind.ts';
import type { SituationName } from '../../guide/situations.ts';
import type { AskedSpeller, SituationLabels } from '../../tone/index.ts';
import type { Session } from './session.ts';

/** A finding and where it stands in the editor; without a range where something is missing, or the place is not shown. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly range: Range | undefined;
}

/** What a reply answers to; `assumed` where nobody has said so yet. */
export interface AssumedSituation {
  readonly situation: SituationName;
  readonly assumed: boolean;
}

/** Something that the guide asks to be said, and whether the draft says it. */
export interface DraftDemand extends Demanded {
  readonly met: boolean;
}

/** What was found in a draft, and what of it is shown: the rest is left alone. */
interface DraftFindings {
  readonly found: readonly Finding[];
  readonly shown: readonly Finding[];
}

/** The guide in force, ready to check drafts. */
export interface ReadyGuide {
  readonly version: string;
  readonly published: Published;
  /** How much of a draft is checked, in UTF-16 units. */
  readonly longest: number;
  /**
   * What the guide finds in a text; `reader` is the name of whoever is answered, `''` where nobody knows it. A check ends
   * when its time is over; the next one of the same text goes on.
   */
  check(text: string, situation: SituationName, reader: string): Finding[];
  /** What the guide asks to be said in a text, after its check; what the CM left alone is not asked for any more. */
  demands(text: string, situation: SituationName, findings: DraftFindings): DraftDemand[];
  /** Whether the last check looked at everything. */
  readonly complete: boolean;
  /** The situation that a post's labels stand for; where it has none yet, the one that its words suggest is assumed. */
  situationFor(labels: SituationLabels, post: Post | undefined): AssumedSituation;
  /** The fields of a template that a text still holds, each once. */
  unfilledFields(text: string): string[];
  /** Asks the dictionaries; none where no rule is about spelling. */
  readonly speller: AskedSpeller | undefined;
  /** Takes the words of these names as right. */
  acceptNames(...names: readonly (string | undefined)[]): void;
  /** Whether a rule is about spelling: its findings are words that the brand may know better. */
  spells(rule: string): boolean;
  /** How many of its rules are not checked here. */
  unchecked(): number;
}

/** What a draft says, and what the guide finds in it. */
export interface DraftState extends AssumedSituation {
  readonly text: string;
  readonly placed: readonly PlacedFinding[];
  /** What is asked to be said, but what the CM left alone; nothing of an empty draft. */
  readonly demands: readonly DraftDemand[];
}

/** The draft in one composer. */
export interface ReplyDraft {
  readonly composer: HTMLElement;
  readonly state: DraftState;
  readonly findings: readonly Finding[];
  /** The post that it answers; none for a new post. */
  readonly post: Post | undefined;
  /** Whether it is longer than what is checked of it. */
  readonly cut: boolean;
  /** Rules whose replacement was taken, once per time. */
  readonly mended: string[];
  /** Checks it in the next frame. */
  changed(): void;
  /** Checks it now. */
  check(): void;
  /** Leaves this finding alone in this draft. */
  ignore(finding: Finding): void;
  /** No longer leaves it alone. */
  unignore(finding: Finding): void;
  /** What it answers to, whatever the post's labels say. */
  answersTo(situation: SituationName): void;
}

/** What stood in a composer when the CM pressed send. */
export interface SentReply {
  readonly post: Post;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Rules whose replacement was taken, once per time. */
  readonly mended: readonly string[];
}

/** A composer that somebody writes a reply in, from its first focus until it leaves the page. */
export interface OpenReply {
  readonly session: Session;
  readonly site: ComposerSite;
  readonly composer: HTMLElement;
  readonly draft: ReplyDraft;
  readonly signal: AbortSignal;
  /** Whether it is the reply that has the focus, or had it last. */
  readonly active: boolean;
  /** The guide, once it is ready; none where it could not be loaded. */
  readonly guide: ReadyGuide | undefined;
  /** Whether the guide is still on its way. */
  readonly guideComes: boolean;
  /** Resolves once the guide is ready, or could not be loaded. */
  readonly guideReady: Promise<unknown>;
  /** What would leave if it were sent now; nothing where it answers no post. */
  leaving(): SentReply | undefined;
}

/** What a feature does for one reply, at which moment. */
export interface ReplyHooks {
  /** The composer got the focus. */
  onFocus?(): void;
  /** The draft was read, and checked once the guide is ready. */
  onChecked?(): void;
  /** The focus went back to the site: nothing of the feature stays on the page. */
  onBlur?(): void;
  /** The page was scrolled, or laid out anew. */
  onMoved?(): void;
  /** A second went by while the composer had the focus, or had it last. */
  onSecond?(): void;
  /** A send was pressed. True holds it; decided at once, since a send cannot wait. */
  holdsSend?(reply: SentReply): boolean;
  /** The reply really left. */
  onSent?(reply: SentReply): void;
}

/** One thing that Diapason does for whoever writes a reply. */
export interface ReplyFeature {
  readonly id: string;
  /** Begins it on a reply; it ends with the reply's signal. */
  start(reply: OpenReply): ReplyHooks;
}

/** Why the CM is asked before a reply leaves. The same key is asked once per draft. */
export type Reason = { readonly key: string } /** `excerpt`: the first words of that answer, where they are known. */ & (
  | { readonly why: 'answered'; readonly by: string; readonly at: number; readonly excerpt: string | undefined }
  | { readonly why: 'writing' | 'held'; readonly by: string }
  /** The page shows an answer of the brand; `at` where it says when. */
  | { readonly why: 'shown'; readonly at: number | undefined; readonly id: string }
  | { readonly why: 'unfilled'; readonly fields: readonly string[] }
  | { readonly why: 'required'; readonly message: string; readonly finding: Finding }
);
