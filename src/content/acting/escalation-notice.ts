import type { Post } from '../../contract/post.ts';
import type { EscalationView, PostView } from '../../contract/state.ts';
import { departmentName } from '../../domain/departments.ts';
import { isUndoable, stageWord } from '../../ui/post/stage.ts';
import { barWords } from '../bar/words.ts';
import type { Session } from '../ports/session.ts';
import type { ShownNotice } from '../ports/surface.ts';
import { actingWords, excerpt } from './words.ts';

/** How often the seconds that are left are said again, in ms. */
const COUNT = 1_000;

interface Escalated {
  readonly post: Post;
  readonly escalationId: string;
  readonly view: PostView;
}

/** What is said of the last escalation, from the click on until the notice goes: the truth of each moment. */
export interface EscalationNotice {
  /** Shows whose words are about to leave. False where the page keeps that from the eye: then nothing may leave. */
  announce(post: Post): Promise<boolean>;
  follow(escalated: Escalated): void;
  /** Looks again: something may have become of it. */
  look(): void;
}

export function createEscalationNotice(session: Session, undo: (escalationId: string) => Promise<unknown>): EscalationNotice {
  const { notices, views, signal } = session;
  const w = actingWords[session.hello.language];
  let last: (Escalated & { shown: ShownNotice; ending: string }) | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;

  const now = ({ post, view, escalationId }: Escalated) => {
    const { escalations } = views.get(post.id) ?? view;
    return escalations.find(({ id, stage }) => id === escalationId && stage !== 'undone');
  };
  const stop = () => {
    clearInterval(timer);
    last = undefined;
    session.undo = undefined;
  };
  const takeBack = async (id: string, because?: string) => {
    session.undo = undefined;
    const undone = last;
    if (because !== undefined) stop();
    await undo(id);
    if (because === undefined) look();
    else if (undone !== undefined) notices.show(`${aboutOf(undone.post, session)}\n${because}`, true);
  };
  /** The time to take it back is over before it began where the page hides what tells of it. */
  const isKept = ({ shown }: { shown: ShownNotice }, escalation: EscalationView) =>
    shown.stands && !session.doc.hidden && isUndoable(escalation, Date.now()) && !notices.isInSight();
  const look = () => {
    if (last === undefined) return;
    const escalation = now(last);
    if (escalation !== undefined && isKept(last, escalation)) return void takeBack(last.escalationId, w.hidden);
    const text = sentence(last.post, escalation, session);
    if (escalation !== undefined && isUndoable(escalation, Date.now())) return last.shown.change(text);
    session.undo = undefined;
    // Once nothing can be done about it any more, it says what became of it, and says so again when that changes.
    if (text !== last.ending) last.shown.end(text);
    last.ending = text;
    if (escalation === undefined || !last.shown.stands) stop();
  };
  signal.addEventListener('abort', stop);
  return {
    look,
    announce(post) {
      notices.show(aboutOf(post, session), true);
      return notices.isOpen();
    },
    follow(escalated) {
      stop();
      const run = () => void takeBack(escalated.escalationId);
      const shown = notices.show(sentence(escalated.post, now(escalated), session), true, { name: w.undo, run, keeps: true });
      last = { ...escalated, shown, ending: '' };
      session.undo = run;
      timer = setInterval(look, COUNT);
    },
  };
}

/** Whose words they are, and how they begin. */
function aboutOf({ author, text }: Post, { hello: { language } }: Session): string {
  const b = barWords[language];
  return b.pair(author?.name ?? author?.handle ?? b.someone, excerpt(text));
}

/** Whose words they are, and what becomes of them. */
function sentence(post: Post, escalation: EscalationView | undefined, session: Session): string {
  const { language, workspace } = session.hello;
  const [w, b] = [actingWords[language], barWords[language]];
  const about = aboutOf(post, session);
  if (escalation === undefined) return `${about}\n${w.nothingLeft}`;
  const to = departmentName(workspace.departments, escalation.department, language);
  const { stage, undoUntil = 0, opensMail } = escalation;
  if (stage === 'unrouted') return `${about}\n${w.noChannel(to)}`;
  if (!isUndoable(escalation, Date.now())) return `${about}\n${b.pair(to, stageWord(escalation, language, Date.now()))}`;
  const seconds = Math.ceil((undoUntil - Date.now()) / 1_000);
  return `${about}\n${(opensMail ? w.opening : w.leaving)(seconds)}`;
}
