import type { MenuEntry } from '../../../ui/post/PostMenu.tsx';
import { barWords } from '../../bar/words.ts';
import type { Session } from '../../ports/session.ts';
import { brandWords } from '../../workspace/brand-words.ts';
import { actingWords } from '../words.ts';
import type { OpenPanel, PanelKind } from './panel-kind.ts';

type RunningEntry = MenuEntry & { readonly run: () => unknown };

function workspaceLine({ hello: { here, language } }: Session): string | undefined {
  const w = brandWords[language];
  return here.brand && (here.unsure ? w.unsure(here.brand.name) : w.answersFor(here.brand.name));
}

function entriesOf({ session: { hello, views }, actions, postBar, open, close, steady }: OpenPanel): RunningEntry[] {
  const w = actingWords[hello.language];
  const { id } = postBar.post;
  const view = views.get(id);
  const closing = (run: () => unknown) => () => {
    run();
    close();
  };
  const ways: RunningEntry[] = [
    { name: barWords[hello.language].openPanel, run: closing(() => actions.openPanel(id)) },
    { name: w.help, key: '?', run: () => open('help') },
  ];
  if (!hello.acts || postBar.isOwn) return ways;
  const takeOver = { name: w.takeOver, key: 't', run: closing(() => steady(actions.claim)) };
  return [
    { name: w.addNote, key: 'n', run: () => open('note') },
    { name: w.person, key: 'p', run: () => open('person') },
    ...(view?.claim?.mine === false ? [takeOver] : []),
    view?.closed
      ? { name: w.reopen, key: 'd', run: closing(() => actions.reopen(id)) }
      : { name: w.closePost, key: 'd', run: closing(() => steady(actions.close)) },
    ...ways,
  ];
}

export const menu: PanelKind = {
  title: (language) => barWords[language].menu,
  content(panel) {
    const { session } = panel;
    const entries = entriesOf(panel);
    const onPick = (name: string) => entries.find((entry) => entry.name === name)?.run();
    const shown = entries.map(({ run: _, ...entry }) => entry);
    return { part: 'menu', props: { label: barWords[session.hello.language].menu, entries: shown, of: workspaceLine(session), onPick } };
  },
};
