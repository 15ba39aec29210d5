import { type ComponentChildren, render } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import { browserLanguage, languageOf } from '../../../browser/language.ts';
import type { Settings } from '../../../contract/settings.ts';
import { problemOf } from '../../../domain/problem-of.ts';
import { clearExports } from '../../../store/archive/own-exports.ts';
import { keepInOrder } from '../../../ui/in-order.ts';
import { adoptStyles, followTheme, setPageLanguage } from '../../../ui/mount.ts';
import { useSettings, useWorkspace, type WorkspaceHead } from '../data/me.ts';
import { enter, wantedStore } from '../data/shown.ts';
import siteAccess from '../site-access/site-access.css';
import { Shut } from '../workspaces/Shut.tsx';
import workspaces from '../workspaces/workspaces.css';
import { PageFrame } from './frame.tsx';
import { Shell } from './shell.tsx';

/** What a page is given once the store was read; live. */
export interface Ground extends WorkspaceHead {
  readonly settings: Settings;
}

interface Page {
  /** Its own style sheets, after the shared ones. */
  readonly styles: readonly string[];
  /** The page's name, by language. */
  readonly title: Readonly<Record<'fr' | 'en', string>>;
  readonly body: (ground: Ground) => ComponentChildren;
  /** The page stands beside tabs and shows the workspace of the one in front. */
  readonly follows?: boolean;
}

/** Starts one of our pages: styles, theme, language, then its body as soon as the store was read. */
export async function startPage({ styles, title, body, follows = false }: Page): Promise<void> {
  keepInOrder();
  adoptStyles(...styles, workspaces, siteAccess);
  followTheme(new AbortController().signal);
  setPageLanguage(browserLanguage(), title[browserLanguage()]);
  void clearExports().catch((error: unknown) => console.error(error));
  let first: string | undefined;
  try {
    first = await wantedStore(follows);
    enter(first);
    // Draws the member's id at the very first run; after that the store is read live.
    await call('settings', {});
    render(
      <Shell first={first} follows={follows}>
        {(store) => (
          <ShutWhereBroken key={store} store={store}>
            <Root title={title} body={body} />
          </ShutWhereBroken>
        )}
      </Shell>,
      document.body,
    );
  } catch (error) {
    render(<Shut problem={problemOf(error)} store={first} />, document.body);
  }
}

/** Says what keeps a page from being shown, as a store that cannot be opened says it: an empty page would say nothing. */
function ShutWhereBroken({ store, children }: { readonly store: string; readonly children: ComponentChildren }) {
  const [error] = useErrorBoundary((cause: unknown) => console.error(cause));
  return error === undefined ? children : <Shut problem={problemOf(error)} store={store} />;
}

function Root({ title, body }: Pick<Page, 'title' | 'body'>) {
  const settings = useSettings();
  const head = useWorkspace();
  const language = languageOf(settings);
  useEffect(() => setPageLanguage(language, title[language]), [language, title]);
  if (settings === undefined || head === undefined) return null;
  return <PageFrame language={language}>{body({ settings, ...head })}</PageFrame>;
}
