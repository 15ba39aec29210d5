import { alive, call, speakFor } from '../browser/call.ts';
import { onAnnouncement } from '../browser/hear.ts';
import type { CallResults } from '../contract/calls.ts';
import type { PostSite } from '../contract/site.ts';
import { suggestKind } from '../triage/suggest-kind.ts';
import { isLeavingSoon } from '../ui/post/stage.ts';
import { shownEscalation } from './bar/escalation.ts';
import { barWords } from './bar/words.ts';
import { createBars } from './feed/bars.ts';
import { watchComposers } from './feed/composers.ts';
import { createFirstBarHandler } from './feed/first-bar-handler.ts';
import { watchHealth } from './feed/health.ts';
import { listenForShortcut } from './feed/shortcut.ts';
import { watchFeed } from './feed/watch.ts';
import type { BarHandler, Bars } from './ports/bars.ts';
import type { Session } from './ports/session.ts';
import { registry } from './registry.ts';
import { createNotices } from './surface/notice.ts';
import { sealKeys } from './surface/seal.ts';
import { cardSheets } from './surface/sheets.ts';
import { followTheme } from './surface/theme.ts';
import { createViews } from './views.ts';
import { type AccountWatch, watchAccount } from './workspace/account.ts';
import { askWorkspace, createRefusals } from './workspace/question.ts';

/** How often times on the bars ("12 min ago") are renewed, and how often a running Undo is, in ms. */
const TICK = 30_000;
const COUNT = 1_000;
/** How long new settings wait before they ask again whether a popover is still open, in ms. */
const POPOVER_WAIT = 1_000;

/** How long a page may take to show who is signed in before it is taken for one that never does, in ms. */
const ACCOUNT_WAIT = 4_000;

/**
 * Runs on a page until `signal` aborts: says hello, and while the site is switched on keeps a bar on every post near
 * the viewport. Says hello again when settings, the workspace or the account change; takes everything away when the site
 * is switched off or the extension is gone.
 */
export function start(doc: Document, site: PostSite, signal: AbortSignal): void {
  let run: AbortController | undefined;
  let said = '';
  let turn = 0;
  let here: string | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let latest: { bars: Bars; session: Session } | undefined;
  const account = watchAccount(doc, site, () => void again(), signal);
  const refused = createRefusals(doc, signal);

  const again = async () => {
    clearTimeout(later);
    const mine = ++turn;
    const hello = await greet(account).catch(refused);
    const news = JSON.stringify([hello, account.now?.id]);
    if (signal.aborted || mine !== turn || hello === undefined || news === said) return;
    if (registry().popover !== undefined) {
      // Somebody is reading or writing there: nothing is torn from their hands. What they see follows all the same.
      if (latest !== undefined && hello.here.id === here) {
        latest.session.news = hello;
        registry().popover?.update();
      }
      later = setTimeout(() => void again(), POPOVER_WAIT);
      return;
    }
    said = news;
    here = hello.here.id;
    run?.abort();
    run = undefined;
    // From here on nothing of this page reaches another workspace: the old bars are gone, and calls name the new one.
    speakFor({ workspace: here, ...(account.now && { account: account.now.id }) });
    if (!hello.on) return;
    run = new AbortController();
    const bars = open({ doc, site, hello, over: AbortSignal.any([signal, run.signal]) });
    run.signal.addEventListener('abort', () => {
      if (registry().session?.signal.aborted) delete registry().session;
    });
    latest = bars;
  };
  onAnnouncement((news) => {
    if (news.workspace !== undefined && news.workspace !== here) return undefined;
    if (news.type === 'changed') void again();
    else if (run?.signal.aborted !== false) return undefined;
    else if (news.type === 'views') latest?.session.views.put(news.views);
    else return latest !== undefined && show(latest, news.postId) ? true : undefined;
    return undefined;
  }, signal);
  signal.addEventListener('abort', () => {
    clearTimeout(later);
    run?.abort();
  });
  void again();
}

/** Says hello; where it matters who is signed in, waits until the page shows it, or long enough to know that it does not. */
async function greet(account: AccountWatch): Promise<CallResults['hello']> {
  const say = () => call('hello', { ...(account.now && { account: account.now }) });
  const hello = await say();
  if (!hello.here.unsure) return hello;
  await account.seen(ACCOUNT_WAIT);
  return account.now === undefined ? hello : say();
}

function show({ bars, session: { views } }: { bars: Bars; session: Session }, postId: string): boolean {
  const one = bars.all().find(({ post }) => post.id === postId || views.get(post.id)?.id === postId);
  one?.element.scrollIntoView({ block: 'center' });
  one?.bar.focus();
  return one !== undefined;
}

interface Run {
  readonly doc: Document;
  readonly site: PostSite;
  readonly hello: CallResults['hello'];
  readonly over: AbortSignal;
}

function open({ doc, site, hello, over }: Run): { bars: Bars; session: Session } {
  const view = doc.defaultView as Window;
  const w = barWords[hello.language];
  const changed = (ids: readonly string[]) => {
    bars.refresh(ids);
    handler.update(ids);
  };
  const notices = createNotices(doc, w.dismiss, over);
  const views = createViews((ids) => call('views', { ids }), changed, over);
  const session: Session = { doc, site, hello, signal: over, views, notices, theme: 'light', recentTopics: [] };
  const handler = createFirstBarHandler(session, () => bars);
  const bars = createBars(session, handler);
  followTheme(
    doc,
    (theme) => {
      session.theme = theme;
      notices.theme(theme);
      bars.refresh();
      registry().popover?.update();
    },
    over,
  );
  sealKeys(view, over);
  listenForShortcut(view, bars, over);
  tick(session, bars, handler);
  askWorkspace(session);
  registry().session = session;
  registry().sheets = cardSheets;
  registry().suggestKind = suggestKind;
  watchComposers(session);
  const health = watchHealth(session);
  watchFeed({
    doc,
    site,
    signal: over,
    events: { near: bars.attach, gone: bars.purge, isOurs: bars.isOurs, searched: health },
  });
  return { bars, session };
}

/** Renews what depends on the time; every second only what counts down until an escalation leaves. */
function tick({ views, signal, doc }: Session, bars: Bars, handler: BarHandler): void {
  let last = Date.now();
  const timer = setInterval(() => {
    if (doc.hidden) return;
    const now = Date.now();
    const counting = bars.all().filter(({ post }) => {
      const escalation = shownEscalation(views.get(post.id));
      return escalation !== undefined && isLeavingSoon(escalation, now - COUNT);
    });
    const ids = now - last >= TICK ? undefined : counting.map(({ post }) => post.id);
    if (ids === undefined) last = now;
    if (ids?.length === 0) return;
    bars.refresh(ids);
    handler.update(ids);
  }, COUNT);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** Says to what an earlier version left in this page that it is time to see whether it is still wanted. */
const NEWCOMER = 'diapason-newcomer';

export function announceNewcomer(doc: Document): void {
  doc.dispatchEvent(new Event(NEWCOMER));
}

/**
 * Ends `controller` once the extension was updated or removed under the page: the browser has no event for it. The page may
 * make the newcomer's event up: it only asks for a look.
 */
export function endWithExtension(doc: Document, controller: AbortController): void {
  const look = () => {
    if (!alive()) controller.abort();
  };
  const timer = setInterval(look, 2_000);
  doc.addEventListener(NEWCOMER, look, { signal: controller.signal });
  controller.signal.addEventListener('abort', () => clearInterval(timer));
}
