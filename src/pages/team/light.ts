import type { Language } from '../../contract/language.ts';
import type { TeamStatus } from '../../contract/team-status.ts';
import { relativeTime } from '../../ui/time.ts';
import { problemSentence } from '../../ui/words/problems.ts';
import { teamWords } from './words.ts';

/** The state light: its colour, a word, and the sentence behind it. */
export interface LightView {
  readonly tone: 'grey' | 'green' | 'amber' | 'red';
  readonly text: string;
  readonly help: string;
}

const tones = { 'in-step': 'green', 'to-send': 'amber', 'out-of-reach': 'amber', asks: 'red' } as const;

/** How a summary stays, ms. */
const FRESH = 24 * 3_600_000;

function came({ summary }: TeamStatus, now: number, language: Language): string {
  if (summary === undefined || now - summary.at > FRESH) return '';
  const names = new Intl.ListFormat(language).format(Object.keys(summary.by));
  const count = Object.values(summary.by).reduce((sum, one) => sum + one, 0);
  return count === 0 ? '' : teamWords[language].came(count, names);
}

/** What the light says; `undefined` status is a CM alone. */
export function lightOf(status: TeamStatus | undefined, now: number, language: Language): LightView {
  const w = teamWords[language];
  if (status === undefined) return { tone: 'grey', text: w.lights.alone, help: w.aloneHelp };
  const waiting = status.toSend === 0 ? '' : w.toSend(status.toSend);
  const text =
    status.light === 'in-step'
      ? w.lights['in-step']
      : status.light === 'to-send'
        ? waiting
        : [w.lights[status.light], waiting].filter(Boolean).join(' · ');
  const since = status.since === undefined || status.light === 'in-step' ? '' : w.since(relativeTime(status.since, now, language));
  const problem = status.problem === undefined ? '' : problemSentence(status.problem, language);
  const live = status.light === 'in-step' ? (status.live ? w.live : w.notLive) : '';
  return {
    tone: tones[status.light],
    text,
    help: [status.name, since, problem, live, came(status, now, language)].filter(Boolean).join('. ').replaceAll('..', '.'),
  };
}
