import * as v from 'valibot';
import { ShallowSchema } from '../guide/depth.ts';
import { FindingSchema } from '../guide/finding.ts';
import type { Language } from '../guide/language.ts';
import { AccountSchema } from './account.ts';
import type { ActingWorkspace } from './behalf.ts';
import { KeySchema, LongTextSchema, OnPostSchema, PostNameSchema, ReadPostSchema } from './call-parts.ts';
import { type ChannelCallResults, channelCallSchemas } from './channel-calls.ts';
import { DocumentKindSchema, type Version, type VersionId, VersionIdSchema } from './document.ts';
import { type EscalationCallResults, escalationCallSchemas } from './escalation-calls.ts';
import type { Member } from './event.ts';
import { type GuideCallResults, guideCallSchemas, ruleId } from './guide-calls.ts';
import { type PanelCallResults, panelCallSchemas } from './panel-calls.ts';
import { PostIdSchema } from './post.ts';
import type { Problem } from './problem.ts';
import { type ReplyCallResults, replyCallSchemas } from './reply-calls.ts';
import { type Settings, SettingsSchema } from './settings.ts';
import type { PostView } from './state.ts';
import { type TeamCallResults, teamCallSchemas } from './team-calls.ts';
import { UnreadPartSchema } from './unread-part.ts';
import { LabelGroupSchema, type TabWorkspace } from './workspace.ts';
import { type WorkspaceCallResults, workspaceCallSchemas } from './workspace-calls.ts';

/**
 * What is loaded into a page once it is needed: `panels` opens over a post, `compose` looks after a reply box, `cards` shows
 * its remarks, `prose` checks the kinds of rules that few guides have.
 */
export const BundleSchema = v.picklist(['panels', 'compose', 'checker', 'cards', 'prose']);
export type Bundle = v.InferOutput<typeof BundleSchema>;

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
  identify: { from: 'tab', input: ReadPostSchema },
  /** Sets a label of a post, or takes it off with `on: false`. A group of one value loses the value that it had. */
  label: { from: 'tab', input: v.intersect([OnPostSchema, v.object({ group: LabelGroupSchema, value: KeySchema, on: v.boolean() })]) },
  /** Sets the note of a post, which colleagues read too; an empty text takes it away. */
  note: { from: 'tab', input: v.intersect([OnPostSchema, v.object({ text: v.pipe(v.string(), v.maxLength(5_000)) })]) },
  /** Takes a post as one's own for a time, also from a colleague who held it. */
  claim: { from: 'tab', input: OnPostSchema },
  /** Gives a post back before that time is over. Does nothing where a colleague holds it. */
  release: { from: 'tab', input: PostNameSchema },
  /** In a team: tells colleagues that a reply is under way here, or no more. Does nothing alone, or where a colleague holds the post. */
  writing: { from: 'tab', input: v.intersect([OnPostSchema, v.object({ on: v.boolean() })]) },
  /** Before a reply is sent: asks the engine for the newest, and gives what is known of the post then. */
  beforeSend: { from: 'tab', input: PostNameSchema },
  /**
   * Says that nothing more is to be done about a post: it leaves the queue. Rejects with `too-late`, detail `unreached`, while
   * nobody has an escalation of it.
   */
  close: { from: 'tab', input: OnPostSchema },
  /** Puts a closed post back into the queue. */
  reopen: { from: 'tab', input: PostNameSchema },
  /** Marks the author of a post until a date (ISO), or takes the mark off with `until` absent. */
  mark: {
    from: 'tab',
    input: v.intersect([
      OnPostSchema,
      v.object({ mark: KeySchema, until: v.optional(v.pipe(v.string(), v.isoTimestamp())), fact: v.pipe(v.string(), v.maxLength(500)) }),
    ]),
  },
  /** A reply left the site's composer. */
  replied: {
    from: 'tab',
    input: v.intersect([
      OnPostSchema,
      v.object({
        text: LongTextSchema,
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
  /** Says what is lost of the page, `null` where it is read. It counts for the site of the tab's own address, and nothing else. */
  health: { from: 'tab', input: v.object({ lost: v.nullable(UnreadPartSchema) }) },
  /** Opens the side panel, on a post where one is given, or with `adds` where a post is added. */
  openPanel: { from: 'tab', input: v.object({ postId: v.optional(PostIdSchema), adds: v.optional(v.literal(true)) }) },
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
  ...escalationCallSchemas,
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
  extends EscalationCallResults,
    ChannelCallResults,
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
  replied: PostView;
  load: null;
  health: null;
  recentTopics: readonly string[];
  /** `opened`: whether the browser let the panel be opened here. */
  openPanel: { opened: boolean };
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
