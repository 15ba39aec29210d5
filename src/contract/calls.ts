/* It has more than 250 lines: every call of posts and pages beside its answer. */
import * as v from 'valibot';
import { ShallowSchema } from '../guide/depth.ts';
import { FindingSchema } from '../guide/finding.ts';
import type { Language } from '../guide/language.ts';
import { AccountSchema } from './account.ts';
import type { ActingWorkspace } from './behalf.ts';
import type { EscalationPreview } from './channel.ts';
import { type ChannelCallResults, channelCallSchemas } from './channel-calls.ts';
import { DocumentKindSchema, type Version, type VersionId, VersionIdSchema } from './document.ts';
import type { Member } from './event.ts';
import { type GuideCallResults, guideCallSchemas, ruleId } from './guide-calls.ts';
import { type PanelCallResults, panelCallSchemas } from './panel-calls.ts';
import { AskSchema } from './parcel.ts';
import { PostIdSchema, PostSchema } from './post.ts';
import type { Problem } from './problem.ts';
import { type ReplyCallResults, replyCallSchemas } from './reply-calls.ts';
import { type Settings, SettingsSchema } from './settings.ts';
import type { PostView } from './state.ts';
import { type TeamCallResults, teamCallSchemas } from './team-calls.ts';
import { LabelGroupSchema, type TabWorkspace } from './workspace.ts';
import { type WorkspaceCallResults, workspaceCallSchemas } from './workspace-calls.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const key = v.pipe(v.string(), v.maxLength(60));
const text = v.pipe(v.string(), v.maxLength(20_000));
const time = v.pipe(v.string(), v.isoTimestamp());
/**
 * What is loaded into a page once it is needed: `panels` opens over a post, `compose` looks after a reply box, `cards` shows
 * its remarks, `prose` checks the kinds of rules that few guides have.
 */
export const BundleSchema = v.picklist(['panels', 'compose', 'checker', 'cards', 'prose']);
export type Bundle = v.InferOutput<typeof BundleSchema>;

/** A post as the tab read it, or the id of one already stored. */
const post = v.object({ post: PostSchema });
const stored = v.object({ postId: PostIdSchema });
const onPost = v.union([post, stored]);
const escalation = v.intersect([
  onPost,
  v.object({
    department: key,
    ask: v.optional(AskSchema, 'takeover'),
    summary: v.optional(text),
    expectation: v.optional(text),
    proposal: v.optional(text),
    link: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
    instead: v.optional(id),
    /** By when the department is to confirm and to answer (ISO), where the CM said another time than its own. */
    acknowledgeBy: v.optional(time),
    answerBy: v.optional(time),
  }),
]);

/**
 * Every call to the background, with the schema of its argument and who may make it.
 * `tab`: content scripts and our own pages; `page`: our own pages only. `CallResults` types the answers;
 * `background/` must hold a handler for each (a missing one does not compile).
 */
export const calls = {
  /**
   * What a tab needs before it shows anything. `account`: who is signed in, as far as the page says. The site is that of
   * the tab's own address, whatever it says.
   */
  hello: { from: 'tab', input: v.object({ account: v.optional(AccountSchema) }) },
  /** The views of the posts on screen that Diapason knows; unknown ones are left out. */
  views: { from: 'tab', input: v.object({ ids: v.pipe(v.array(PostIdSchema), v.maxLength(500)) }) },
  /** Joins what is stored under other ids of a post with it, where its author and words agree with what is stored. */
  identify: { from: 'tab', input: post },
  /** Sets a label of a post, or takes it off with `on: false`. A group of one value loses the value that it had. */
  label: { from: 'tab', input: v.intersect([onPost, v.object({ group: LabelGroupSchema, value: key, on: v.boolean() })]) },
  /** Sets the note of a post, which colleagues read too; an empty text takes it away. */
  note: { from: 'tab', input: v.intersect([onPost, v.object({ text: v.pipe(v.string(), v.maxLength(5_000)) })]) },
  /** Takes a post as one's own for a time, also from a colleague who held it. */
  claim: { from: 'tab', input: onPost },
  /** Gives a post back before that time is over. Does nothing where a colleague holds it. */
  release: { from: 'tab', input: stored },
  /** In a team: tells colleagues that a reply is under way here, or no more. Does nothing alone, or where a colleague holds the post. */
  writing: { from: 'tab', input: v.intersect([onPost, v.object({ on: v.boolean() })]) },
  /** Before a reply is sent: asks the engine for the newest, and gives what is known of the post then. */
  beforeSend: { from: 'tab', input: stored },
  /**
   * Says that nothing more is to be done about a post: it leaves the queue. Rejects with `too-late`, detail `unreached`, while
   * nobody has an escalation of it.
   */
  close: { from: 'tab', input: onPost },
  /** Puts a closed post back into the queue. */
  reopen: { from: 'tab', input: stored },
  /** Marks the author of a post until a date (ISO), or takes the mark off with `until` absent. */
  mark: {
    from: 'tab',
    input: v.intersect([
      onPost,
      v.object({ mark: key, until: v.optional(v.pipe(v.string(), v.isoTimestamp())), fact: v.pipe(v.string(), v.maxLength(500)) }),
    ]),
  },
  /**
   * Hands the post to a department; it leaves when the undo time (8 s) is over. `link`: the post's permalink as the CM
   * pasted it, where the page holds none; passed over where it does. `instead`: one that nobody has, which this one takes
   * the place of; it is taken back with it, or nothing is done.
   */
  escalate: { from: 'tab', input: escalation },
  /** What `escalate` would send now, as the department's channel makes it. Nothing is recorded. */
  previewEscalation: { from: 'tab', input: escalation },
  /** Takes one's own escalation back, as a lead anybody's: before it leaves, or while nobody has it; else `too-late`. */
  undoEscalation: { from: 'tab', input: v.object({ escalationId: id }) },
  /**
   * After a refusal, where it may have arrived, or where there was no channel: sends again through the department's present channel, from this
   * device; `sent-elsewhere` while another device still sends it.
   */
  retryEscalation: { from: 'tab', input: v.object({ escalationId: id }) },
  /**
   * A person saw that what is not confirmed has arrived, has sent what opened in the mail program, or has carried to the
   * department what nobody had (`byHand`).
   */
  confirmDelivery: { from: 'tab', input: v.object({ escalationId: id, byHand: v.optional(v.boolean()) }) },
  /** The parcel as text, to paste where no channel reaches. */
  parcelText: { from: 'tab', input: v.object({ escalationId: id }) },
  /** A reply left the site's composer. */
  replied: {
    from: 'tab',
    input: v.intersect([
      onPost,
      v.object({
        text,
        guide: v.optional(v.pipe(v.string(), v.maxLength(64))),
        findings: v.pipe(v.array(FindingSchema), v.maxLength(200)),
        mended: v.optional(v.pipe(v.array(ruleId), v.maxLength(200))),
      }),
    ]),
  },
  /** Loads one of our scripts into the calling frame; answered once it runs. */
  load: { from: 'tab', input: v.object({ bundle: BundleSchema }) },
  /** Keys of the topics on the posts that were touched last, the newest post first. */
  recentTopics: { from: 'tab', input: v.object({}) },
  /** Opens the side panel, on a post where one is given, or with `adds` where a post is added. */
  openPanel: { from: 'tab', input: v.object({ postId: v.optional(PostIdSchema), adds: v.optional(v.literal(true)) }) },

  /** What a person knows of an escalation's outcome: it has arrived, is taken, is answered, or is settled. */
  outcome: {
    from: 'page',
    input: v.object({
      escalationId: id,
      what: v.picklist(['delivered', 'acknowledged', 'answered', 'settled']),
      by: v.optional(v.pipe(v.string(), v.maxLength(100))),
      text: v.optional(text),
    }),
  },
  /** As a department: says that an escalation is for another one, which sees it from then on. */
  passOn: { from: 'page', input: v.object({ escalationId: id, to: key }) },
  /** This browser's settings, as a page edits them. */
  settings: { from: 'page', input: v.object({}) },
  /** Saves them, but for the member's id, which never changes; in a team a new name is given to the team first. */
  saveSettings: { from: 'page', input: v.object({ settings: SettingsSchema }) },
  /**
   * Publishes a document; `newer-version` when `parents` is no longer the head. The body is parsed by the kind's schema.
   * A guide of which a rule does not compile or belies its examples is refused: where is the rule, detail the example.
   */
  publish: {
    from: 'page',
    input: v.object({
      kind: DocumentKindSchema,
      parents: v.array(VersionIdSchema),
      note: v.pipe(v.string(), v.maxLength(1_000)),
      body: ShallowSchema,
    }),
  },
  /** A page took a file in, or took out what an import had added: tells tabs and badge, and sees to what is due. */
  imported: { from: 'page', input: v.object({ exchanged: v.optional(v.boolean(), false) }) },
  ...channelCallSchemas,
  ...panelCallSchemas,
  ...replyCallSchemas,
  ...guideCallSchemas,
  ...teamCallSchemas,
  ...workspaceCallSchemas,
} as const satisfies Record<string, { from: 'tab' | 'page'; input: v.GenericSchema }>;

export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = v.InferInput<(typeof calls)[N]['input']>;
export type ParsedInput<N extends CallName> = v.InferOutput<(typeof calls)[N]['input']>;

/** What each call answers. */
export interface CallResults
  extends ChannelCallResults,
    PanelCallResults,
    ReplyCallResults,
    GuideCallResults,
    TeamCallResults,
    WorkspaceCallResults {
  /**
   * `acts`: whether the member's role acts on posts; a reader and a department only see. `leads`: the names of those who set
   * up channels, where the member does not.
   */
  hello: {
    language: Language;
    member: Member;
    acts: boolean;
    leads?: readonly string[];
    /** A lead let this browser's member go. */
    left?: true;
    workspace: TabWorkspace;
    on: boolean;
    checkReplies: boolean;
    guide?: VersionId;
    here: ActingWorkspace;
  };
  views: PostView[];
  /** `null` where nothing is known of the post. */
  identify: PostView | null;
  /** These answer with the post as it is after the call. */
  label: PostView;
  note: PostView;
  claim: PostView;
  release: PostView;
  /** `null` for a CM alone. */
  writing: PostView | null;
  /** `none`: a CM alone, or a team that exchanges files; `live`: news comes by itself; `out-of-reach`: the newest is not known. */
  beforeSend: { view?: PostView; team: 'none' | 'live' | 'pulled' | 'out-of-reach' };
  close: PostView;
  reopen: PostView;
  mark: PostView;
  /** `undoUntil`: when it leaves, ms. */
  escalate: { escalationId: string; undoUntil: number; view: PostView };
  /** The message, and each value that a program gets beside it; what is drawn only at sending stands as `…`. */
  previewEscalation: EscalationPreview;
  undoEscalation: PostView;
  retryEscalation: PostView;
  confirmDelivery: PostView;
  parcelText: { subject: string; text: string };
  replied: PostView;
  load: null;
  recentTopics: readonly string[];
  /** `opened`: whether the browser let the panel be opened here. */
  openPanel: { opened: boolean };
  outcome: null;
  passOn: null;
  /** `store`: the name of the workspace's store, which our own pages read. */
  settings: { settings: Settings; language: Language; store: string };
  saveSettings: null;
  /** The version as it was published, under the name of its content. */
  publish: { version: Version };
  imported: null;
}

/** What travels back: never an exception, always data. */
export type CallAnswer<N extends CallName> = { ok: true; value: CallResults[N] } | { ok: false; problem: Problem };

/** What is pushed from the background to tabs on the known sites. */
export type News =
  | { readonly type: 'views'; readonly views: readonly PostView[] }
  /** Settings or workspace changed: say hello again. */
  | { readonly type: 'changed' }
  /** Scroll to a post and focus its bar, where this tab shows it. Answered `true` by the tab that does. */
  | { readonly type: 'show'; readonly postId: string };

/**
 * News of one workspace, named by `workspace`: a post has the same id in all of them, so a tab of another passes it over.
 * Without it, news for every tab.
 */
export type Announcement = News & { readonly workspace?: string };
