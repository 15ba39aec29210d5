import type { TeamStatus } from '../../../contract/team-status.ts';
import type { Language } from '../../../guide/language.ts';
import { longDuration, relativeTime } from '../../../ui/time.ts';
import { pageProblem } from '../../../ui/words/team-problems.ts';
import { leftWords } from './left-words.ts';
import { noticeWords } from './notice-words.ts';
import { teamWords } from './words.ts';

/** The state light: its colour, a few words, and the sentences behind them: since when, why, what to do. */
export interface LightView {
  readonly tone: 'grey' | 'green' | 'amber' | 'red';
  readonly text: string;
  readonly lines: readonly string[];
}

const tones = { 'in-step': 'green', 'to-send': 'amber', 'out-of-reach': 'amber', asks: 'red' } as const;

/** Where the light stands. `byFile`: in a team that exchanges files by hand. `onTeamPage`: the reasons stand below it. */
interface LightPlace {
  readonly byFile?: boolean;
  readonly onTeamPage?: boolean;
}

/** What the light says; `undefined` status is a CM alone, or a team that exchanges files and has not yet. */
export function lightOf(
  status: TeamStatus | undefined,
  now: number,
  language: Language,
  { byFile = false, onTeamPage = false }: LightPlace = {},
): LightView {
  const w = teamWords[language];
  if (status?.left) return { tone: 'red', text: leftWords[language].light, lines: [leftWords[language].text] };
  const { aside: count = 0 } = status ?? {};
  const aside = count === 0 ? '' : w.asideLight(count, onTeamPage);
  if (byFile) return byFiles(status, now, language, aside);
  if (status === undefined) return { tone: 'grey', text: w.lights.alone, lines: [w.aloneHelp] };
  const waiting = status.toSend === 0 ? '' : w.toSend(status.toSend);
  const notices = (status.notices ?? []).map((notice) => noticeWords[language].say(notice, false));
  const looks = status.light === 'in-step' && notices.length > 0;
  const text =
    status.light === 'in-step'
      ? looks
        ? noticeWords[language].look
        : w.lights['in-step']
      : status.light === 'to-send'
        ? waiting
        : [w.lights[status.light], waiting].filter(Boolean).join(' · ');
  const since = status.since === undefined || status.light === 'in-step' ? '' : w.since(relativeTime(status.since, now, language));
  const problem = status.problem === undefined ? '' : pageProblem(status.problem, language);
  const live = status.light === 'in-step' ? (status.live ? w.live : w.notLive) : '';
  const kept = status.light === 'out-of-reach' ? w.kept : '';
  const { skew = 0 } = status;
  const clock = skew === 0 ? '' : (skew > 0 ? w.behind : w.ahead)(longDuration(Math.abs(skew), language));
  const copied = status.copied === undefined ? '' : w.profileCopied(status.copied.moved);
  return {
    tone: looks ? 'amber' : tones[status.light],
    text,
    lines: [since, problem, ...notices, kept, live, clock, copied, aside].filter(Boolean),
  };
}

/** A team without a server is in step whenever files were exchanged. */
function byFiles(status: TeamStatus | undefined, now: number, language: Language, aside: string): LightView {
  const w = teamWords[language];
  const { since, toSend = 0, notices = [] } = status ?? {};
  const exchanged = since === undefined ? w.neverExchanged : w.exchanged(relativeTime(since, now, language));
  const waits = toSend === 0 ? '' : w.waitsForFile;
  const said = notices.map((notice) => noticeWords[language].say(notice, true));
  return { tone: 'grey', text: w.byFile, lines: [exchanged, waits, ...said, w.byFileHelp, aside].filter(Boolean) };
}
