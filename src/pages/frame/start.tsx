import { type ComponentChildren, render } from 'preact';
import { useEffect } from 'preact/hooks';
import { onStoreChosen } from '../../browser/active-store.ts';
import { call } from '../../browser/call.ts';
import type { Settings } from '../../contract/settings.ts';
import { adoptStyles, browserLanguage, followTheme, speak } from '../../ui/mount.ts';
import { problemSentence } from '../../ui/words/problems.ts';
import { languageOf, useSettings, useWorkspace, type WorkspaceHead } from '../data/me.ts';
import { readFrom } from '../data/store.ts';
import { PageFrame, problemOf } from './frame.tsx';

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
}

/** Starts one of our pages: styles, theme, language, then its body as soon as the store was read. */
export async function startPage({ styles, title, body }: Page): Promise<void> {
  const signal = new AbortController().signal;
  adoptStyles(...styles);
  followTheme(signal);
  speak(browserLanguage(), title[browserLanguage()]);
  try {
    // Draws the member's id at the very first run; after that the store is read live.
    readFrom((await call('settings', {})).store);
    onStoreChosen(() => location.reload(), signal);
    render(<Root title={title} body={body} />, document.body);
  } catch (error) {
    const sentence = problemSentence(problemOf(error), browserLanguage());
    render(
      <main class="empty">
        <h1>Diapason</h1>
        <p role="alert">{sentence}</p>
      </main>,
      document.body,
    );
  }
}

function Root({ title, body }: Pick<Page, 'title' | 'body'>) {
  const settings = useSettings();
  const head = useWorkspace();
  const language = languageOf(settings);
  useEffect(() => speak(language, title[language]), [language, title]);
  if (settings === undefined || head === undefined) return null;
  return <PageFrame language={language}>{body({ settings, ...head })}</PageFrame>;
}
