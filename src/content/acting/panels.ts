import type { Post } from '../../contract/post.ts';
import type { MenuEntry } from '../../ui/post/PostMenu.tsx';
import { barWords } from '../bar/words.ts';
import type { PostBar } from '../ports/bars.ts';
import type { Session } from '../ports/session.ts';
import type { Popover } from '../ports/surface.ts';
import type { Content } from '../surface/popover/content.ts';
import { workspaceWords } from '../workspace/words.ts';
import type { Actions } from './actions.ts';
import { helpGroups } from './help.ts';
import { actingWords } from './words.ts';

export type Panel = 'menu' | 'label' | 'note' | 'person' | 'escalate' | 'help';

/** What a panel is wired to. */
export interface Wiring {
  readonly session: Session;
  readonly actions: Actions;
  readonly one: PostBar;
  readonly department: string | undefined;
  /** Runs with the post as the popover showed it; refuses, with a sentence, where the page had just changed it. */
  readonly steady: (run: (post: Post) => unknown) => void;
  readonly opened: (popover: Popover, postId: string) => void;
  readonly closed: () => void;
}

interface Wired extends Wiring {
  readonly open: (panel: Panel) => void;
  readonly close: () => void;
}

/** What a popover on a post holds, wired to the actions. Called again whenever the post's view changes. */
export const panels: Readonly<Record<Panel, (wiring: Wired) => Content>> = {
  menu(wiring) {
    const { session } = wiring;
    const entries = menuEntries(wiring);
    const onPick = (name: string) => entries.find((entry) => entry.name === name)?.run();
    const shown = entries.map(({ run: _, ...entry }) => entry);
    return { part: 'menu', props: { label: barWords[session.hello.language].menu, entries: shown, of: workspaceLine(session), onPick } };
  },
  label: ({ session: { hello, views }, actions, one, steady, close }) => ({
    part: 'label',
    props: {
      groups: hello.workspace.labels,
      labels: views.get(one.post.id)?.labels ?? { topics: [] },
      language: hello.language,
      suggestion: one.kind,
      onToggle: (group, value, on) => steady((post) => actions.label(post, group, value, on)),
      onDone: close,
    },
  }),
  note: ({ session: { hello, views }, actions, one, close, steady }) => ({
    part: 'note',
    props: {
      note: views.get(one.post.id)?.note,
      language: hello.language,
      onSave: (text) =>
        steady((post) => {
          void actions.note(post, text);
          close();
        }),
    },
  }),
  person: ({ session: { hello, views }, actions, one, steady }) => ({
    part: 'person',
    props: {
      author: one.post.author,
      marks: views.get(one.post.id)?.marks ?? [],
      kinds: hello.workspace.marks,
      language: hello.language,
      now: Date.now(),
      onMark: (mark, until, fact) => steady((post) => actions.mark(post, mark, until, fact)),
      onUnmark: (mark) => steady((post) => actions.unmark(post, mark)),
    },
  }),
  escalate: ({ session: { hello, views, notices }, actions, one, department, steady }) => ({
    part: 'escalate',
    props: {
      departments: hello.workspace.departments,
      from: hello.here.brand?.name,
      suggested: department,
      escalations: views.get(one.post.id)?.escalations ?? [],
      post: withLink(one.post, views.get(one.post.id)?.url),
      language: hello.language,
      now: Date.now(),
      onSend: (request) => steady((post) => actions.escalate(post, request)),
      onUndo: (id) => void actions.undo(id),
      onRetry: (id) => void actions.retry(id),
      onArrived: (id) => void actions.arrived(id),
      onPreview: (request) => actions.preview(one.post, request),
      onParcel: actions.parcel,
      onCopyRefused: () => notices.show(actingWords[hello.language].clipboardRefused),
    },
  }),
  help: ({ session: { hello } }) => ({
    part: 'help',
    props: { title: actingWords[hello.language].help, groups: helpGroups(hello.language) },
  }),
};

function workspaceLine({ hello: { here, language } }: Session): string | undefined {
  const w = workspaceWords[language];
  return here.brand && (here.unsure ? w.unsure(here.brand.name) : w.answersFor(here.brand.name));
}

const withLink = (post: Post, url: string | undefined): Post => (post.url === undefined && url !== undefined ? { ...post, url } : post);

type WiredEntry = MenuEntry & { readonly run: () => unknown };

function menuEntries({ session: { hello, views }, actions, one, open, close, steady }: Wired): WiredEntry[] {
  const w = actingWords[hello.language];
  const view = views.get(one.post.id);
  const then = (run: () => unknown) => () => {
    run();
    close();
  };
  const held = view?.claim !== undefined && !view.claim.mine;
  const ways: WiredEntry[] = [
    { name: barWords[hello.language].openPanel, run: then(() => actions.openPanel(one.post.id)) },
    { name: w.help, key: '?', run: () => open('help') },
  ];
  if (!hello.acts) return ways;
  return [
    { name: w.addNote, key: 'n', run: () => open('note') },
    { name: w.person, key: 'p', run: () => open('person') },
    ...(held ? [{ name: w.takeOver, key: 't', run: then(() => steady(actions.claim)) }] : []),
    view?.closed
      ? { name: w.reopen, run: then(() => actions.reopen(one.post.id)) }
      : { name: w.closePost, run: then(() => steady(actions.close)) },
    ...ways,
  ];
}
