import type { PostView } from '../../../contract/state.ts';
import type { Finding } from '../../../guide/finding.ts';
import type { Reason } from '../../ports/reply.ts';
import { colleagueOn } from '../colleague.ts';
import type { BrandAnswer } from './brand-answers.ts';

interface Asking {
  /** What is known of the post: colleagues' replies and claims. */
  readonly view: PostView | undefined;
  /** What the page shows of the brand's own answers. */
  readonly shown: readonly BrandAnswer[];
  /** Fields of a template that are still in the draft. */
  readonly unfilled: readonly string[];
  readonly findings: readonly Finding[];
  readonly now: number;
}

/** Why a reply would be a second one: a colleague answered, holds the post, or the page shows the brand's answer. */
function secondAnswer({ view, shown, now }: Asking): Reason[] {
  const colleague = colleagueOn(view, now);
  if (colleague?.does === 'answered') {
    const { name, at, excerpt } = colleague;
    return [{ key: `answered ${at}`, why: 'answered', by: name, at, excerpt }];
  }
  const reasons: Reason[] = [];
  const last = shown.at(-1);
  if (last !== undefined) reasons.push({ key: `shown ${shown.length}`, why: 'shown', at: last.at, id: last.id });
  if (colleague !== undefined) reasons.push({ key: `held ${colleague.name}`, why: colleague.does, by: colleague.name });
  return reasons;
}

/** Why the text is not ready: a field is not filled in, or a rule that the guide requires is broken. */
function notReady({ unfilled, findings: found }: Asking): Reason[] {
  const required = found.filter(({ level, match }) => level === 'required' && !unfilled.includes(match));
  // The first of those that say the same of the same words.
  const findings = new Map(required.toReversed().map((finding) => [`${finding.rule} ${finding.match}`, finding]));
  const broken = [...findings].reverse().map(([key, finding]): Reason => ({ key, why: 'required', message: finding.message, finding }));
  if (unfilled.length === 0) return broken;
  return [{ key: `unfilled ${unfilled.join(' ')}`, why: 'unfilled', fields: unfilled }, ...broken];
}

/** Everything that speaks against sending now, what concerns colleagues first; nothing where nothing does. */
export function reasonsToAsk(asking: Asking): Reason[] {
  return [...secondAnswer(asking), ...notReady(asking)];
}
