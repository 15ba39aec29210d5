import type { Here } from '../../../contract/behalf.ts';
import type { Post } from '../../../contract/post.ts';
import type { EscalationView, PostView } from '../../../contract/state.ts';
import type { TabWorkspace } from '../../../contract/workspace.ts';
import { departmentName, departmentOf } from '../../../domain/departments.ts';
import { labelName, labelOf } from '../../../domain/labels.ts';
import type { Language } from '../../../guide/language.ts';
import { lacksOf } from '../../../ui/post/lacks.ts';
import { isLeavingSoon, isUndoable, stageTone, stageWord } from '../../../ui/post/stage.ts';
import { shortAge, shortDuration } from '../../../ui/time.ts';
import { pointsText, reasonWords } from '../../../ui/words/reasons.ts';
import type { BarPart } from '../../ports/bar-part.ts';
import { brandPart } from '../brand-part.ts';
import { barWords } from '../words.ts';

export interface BarInput {
  readonly post: Pick<Post, 'kind'> & Partial<Pick<Post, 'missing'>>;
  readonly view: PostView | undefined;
  readonly workspace: Pick<TabWorkspace, 'labels' | 'departments' | 'marks'>;
  readonly language: Language;
  readonly now: number;
  /** Whether the member may act on posts; absent means yes. */
  readonly acts?: boolean | undefined;
  /** The kind that the text suggests, and the department that the labels suggest. */
  readonly kind?: string | undefined;
  readonly department?: string | undefined;
  readonly here?: Here;
}

/** The escalation that the bar shows: the latest that was not taken back. */
export function shownEscalation(view: PostView | undefined): EscalationView | undefined {
  return view?.escalations.filter(({ stage }) => stage !== 'undone').sort((a, b) => b.at - a.at)[0];
}

/** Everything the bar shows of a post. Who may not act reads what is known, and has the way to the panel. */
export function barParts(input: BarInput): BarPart[] {
  const parts = allParts(input);
  if (input.acts !== false) return parts;
  return parts.filter(said).map(({ does, opens: _, ...part }) => (does === 'menu' ? { ...part, does, opens: true } : part));
}

/** Whether a part says something of the post, and does not only offer an action. */
function said({ name, does, look }: BarPart): boolean {
  return does === undefined || does === 'menu' || (look.startsWith('chip') && name !== 'suggestion') || name === 'note';
}

function allParts(input: BarInput): BarPart[] {
  const fork: BarPart = {
    name: 'fork',
    does: 'menu',
    text: '',
    look: 'b fork',
    icon: 'fork',
    title: barWords[input.language].menu,
    opens: true,
  };
  return [
    fork,
    ...brandPart(input.here, input.language),
    ...labelParts(input),
    ...whyPart(input),
    ...markPart(input),
    ...notePart(input),
    ...whoPart(input),
    space,
    ...actionParts(input),
  ];
}

const space: BarPart = { name: 'space', text: '', look: 'sp' };

function labelParts({ view, workspace: { labels }, language, kind }: BarInput): BarPart[] {
  const { kind: set, topics = [] } = view?.labels ?? {};
  const w = barWords[language];
  if (set === undefined && topics.length === 0) {
    const plain: BarPart = { name: 'kind', does: 'label', text: w.label, look: 'b', opens: true };
    if (kind === undefined) return [plain];
    const name = labelName(labels, 'kind', kind, language);
    const asked = language === 'fr' ? `${name}\u202f?` : `${name}?`;
    return [plain, { name: 'suggestion', does: 'accept', text: asked, short: null, look: 'b hint', title: w.pair(w.label, name) }];
  }
  const label = set === undefined ? undefined : labelOf(labels, 'kind', set);
  const kindPart: BarPart = {
    name: 'kind',
    does: 'label',
    text: set === undefined ? w.label : labelName(labels, 'kind', set, language),
    look: set === undefined ? 'b' : `chip ${label?.tone ?? ''}`,
    ...(set === undefined ? {} : { short: '', dot: true, title: w.pair(w.kind, labelName(labels, 'kind', set, language)) }),
    opens: true,
  };
  return [kindPart, ...topicPart(topics, labels, language)];
}

function topicPart(topics: readonly string[], labels: TabWorkspace['labels'], language: Language): BarPart[] {
  const [first] = topics;
  if (first === undefined) return [];
  const all = topics.map((topic) => labelName(labels, 'topic', topic, language));
  const sensitive = topics.some((topic) => labelOf(labels, 'topic', topic)?.sensitive === true);
  const text = `${all[0]}${all.length > 1 ? ` +${all.length - 1}` : ''}`;
  return [
    {
      name: 'topic',
      does: 'label',
      text,
      short: '',
      look: `chip ${sensitive ? 'red' : ''}`,
      dot: true,
      title: all.join(', '),
      opens: true,
    },
  ];
}

const levelTone = { critical: 'red', high: 'amber', normal: '', low: '' } as const;

function whyPart({ view, workspace: { labels }, language, now }: BarInput): BarPart[] {
  const { priority, dueAt } = view ?? {};
  if (view === undefined || priority === undefined || view.closed || view.answered !== undefined) return [];
  const w = barWords[language];
  const late = dueAt !== undefined && dueAt <= now;
  const time = dueAt === undefined ? '' : shortDuration(Math.abs(now - dueAt), language);
  // The kind is said by its own chip already.
  const top = priority.reasons.find(({ why, points }) => points > 0 && !why.startsWith('kind:'));
  const reason = late ? w.late(time) : top === undefined ? '' : reasonWords(top.why, labels, language);
  // Points tell posts that press from others; none or fewer press nobody.
  const points = priority.points > 0 ? String(priority.points) : '';
  if (points === '' && !late) return [];
  const title = [
    w.points(pointsText(priority.points)),
    ...priority.reasons.map(({ why, points }) => `${reasonWords(why, labels, language)} ${points > 0 ? '+' : ''}${pointsText(points)}`),
    dueAt === undefined ? '' : late ? w.late(time) : w.due(time),
  ];
  return [
    {
      name: 'why',
      text: [points, reason].filter((part) => part !== '').join(' · '),
      short: points === '' ? reason : points,
      look: `chip ${late ? 'amber' : ''} ${levelTone[priority.level]}`,
      title: title.filter((part) => part !== '').join('\n'),
    },
  ];
}

function markPart({ view, workspace, language }: BarInput): BarPart[] {
  const [first, ...more] = view?.marks ?? [];
  if (first === undefined) return [];
  const name = (key: string) => workspace.marks.find((one) => one.key === key)?.name[language] ?? key;
  // What was noted of a person stands in no document of a site: the card says it.
  const title = [first, ...more].map(({ mark }) => name(mark)).join(', ');
  return [{ name: 'mark', does: 'person', text: name(first.mark), short: '', look: 'chip green', dot: true, title, opens: true }];
}

function notePart({ view, language }: BarInput): BarPart[] {
  if (view?.note === undefined) return [];
  const w = barWords[language];
  const title = view.note.by === '' ? w.note : w.pair(w.note, view.note.by);
  return [{ name: 'note', does: 'note', text: '', look: 'b icon', icon: 'note', title, opens: true }];
}

const initials = (name: string) =>
  name
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');

function whoPart({ view, language, now }: BarInput): BarPart[] {
  if (view === undefined) return [];
  const w = barWords[language];
  const { answered, claim } = view;
  if (view.closed) return [{ name: 'who', text: w.closed, look: 'chip green' }];
  if (answered !== undefined) {
    const ago = shortAge(now - answered.at, language);
    const text = answered.mine ? w.answeredMine(ago) : w.answered(answered.by, ago);
    return [{ name: 'who', text, short: `✓ ${initials(answered.by)}`, look: 'said green-ink', title: text }];
  }
  if (claim === undefined || claim.mine || claim.until <= now) return [];
  const text = claim.writing ? w.writing(claim.by) : w.has(claim.by);
  return [{ name: 'who', text, short: initials(claim.by), look: 'said', title: text }];
}

function actionParts(input: BarInput): BarPart[] {
  const escalation = shownEscalation(input.view);
  const right = escalation === undefined ? offer(input) : standing(escalation, input);
  return [...takePart(input), ...right];
}

function takePart({ view, language, now }: BarInput): BarPart[] {
  const w = barWords[language];
  const held = view?.claim !== undefined && view.claim.until > now ? view.claim : undefined;
  if (view?.closed || view?.answered !== undefined || (held !== undefined && !held.mine)) return [];
  return held?.mine
    ? [{ name: 'take', does: 'release', text: w.mine, short: '', look: 'b', icon: 'take', title: w.release, pressed: true }]
    : [{ name: 'take', does: 'take', text: w.take, short: '', look: 'b', icon: 'take', title: w.take, pressed: false }];
}

/** What leaves without its author or its words says so before it leaves. */
const withLacks = (title: string, post: BarInput['post'], language: Language) => [title, ...lacksOf(post, language)].join('\n');

function offer({ post, view, workspace, language, department }: BarInput): BarPart[] {
  if (post.kind === 'ad' || view?.closed) return [];
  const w = barWords[language];
  const to = departmentOf(workspace.departments, department);
  if (to === undefined) {
    const title = withLacks(w.escalate, post, language);
    return [{ name: 'escalate', does: 'pick', text: w.escalate, short: '', look: 'b ghost', icon: 'out', title, opens: true }];
  }
  const name = to.name[language];
  const title = withLacks(to.reachable ? w.escalateTo(name) : `${w.escalateTo(name)}\n${w.noChannel}`, post, language);
  // What goes nowhere yet does not look like what sends.
  const look = to.reachable ? 'b pri' : 'b line';
  return [
    { name: 'escalate', does: 'send', text: name, short: '', look, icon: 'out', title },
    { name: 'pick', does: 'pick', text: '', short: null, look: 'b icon', icon: 'caret', title: w.pick, opens: true },
  ];
}

const shortSeconds = ({ undoUntil = 0 }: EscalationView, now: number) => `${Math.ceil((undoUntil - now) / 1_000)}\u202fs`;

/** Where it goes outlasts the words around the seconds; the seconds outlast both. */
const countdown = (name: string, word: string, seconds: string): Pick<BarPart, 'steps' | 'short'> => ({
  steps: [`${name} · ${seconds}`, word],
  short: seconds,
});

function standing(escalation: EscalationView, { workspace, language, now }: BarInput): BarPart[] {
  const name = departmentName(workspace.departments, escalation.department, language);
  const word = stageWord(escalation, language, now);
  const state: BarPart = {
    name: 'escalate',
    does: 'pick',
    text: `${name} · ${word}`,
    ...(isLeavingSoon(escalation, now) ? countdown(name, word, shortSeconds(escalation, now)) : { short: word }),
    look: `chip ${stageTone(escalation, now)}`,
    dot: true,
    title: barWords[language].pair(name, word),
    opens: true,
  };
  if (!isUndoable(escalation, now)) return [state];
  const w = barWords[language];
  return [state, { name: 'undo', does: 'undo', text: w.undo, look: 'b line', title: w.undo }];
}
