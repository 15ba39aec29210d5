import type { Language } from '../../contract/language.ts';
import type { TeamStatus } from '../../contract/team-status.ts';
import { longDuration, relativeTime } from '../../ui/time.ts';
import { pageProblem } from '../../ui/words/team-problems.ts';
import { noticeWords } from './notice-words.ts';
import { teamWords } from './words.ts';

/** The state light: its colour, a few words, and the sentences behind them: since when, why, what to do. */
export interface LightView {
  readonly tone: 'grey' | 'green' | 'amber' | 'red';
  readonly text: string;
  readonly lines: readonly string[];
}

const tones = { 'in-step': 'green', 'to-send': 'amber', 'out-of-reach': 'amber', asks: 'red' } as const;

/** What the light says; `undefined` status is a CM alone, or a team that exchanges files and has not yet (`byFile`). */
export function lightOf(status: TeamStatus | undefined, now: number, language: Language, byFile = false): LightView {
  const w = teamWords[language];
  if (byFile) return byFiles(status, now, language);
  if (status === undefined) return { tone: 'grey', text: w.lights.alone, lines: [w.aloneHelp] };
  const waiting = status.toSend === 0 ? '' : w.toSend(status.toSend);
  const notices = (status.notices ?? []).map(noticeWords[language].say);
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
  const aside = status.aside === 0 ? '' : w.asideLight(status.aside);
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
function byFiles(status: TeamStatus | undefined, now: number, language: Language): LightView {
  const w = teamWords[language];
  const since = status?.since === undefined ? w.neverExchanged : w.exchanged(relativeTime(status.since, now, language));
  const notices = (status?.notices ?? []).map(noticeWords[language].say);
  const aside = (status?.aside ?? 0) === 0 ? '' : w.asideLight(status?.aside ?? 0);
  return { tone: 'grey', text: w.byFile, lines: [since, ...notices, w.byFileHelp, aside].filter(Boolean) };
}
