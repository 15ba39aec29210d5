import type { Post } from '../../contract/post.ts';
import type { EscalationView, PostView } from '../../contract/state.ts';
import { departmentName } from '../../domain/departments.ts';
import { isUnreached } from '../../domain/unreached.ts';
import { isLeavingSoon, isUndoable, stageWord, unreachedWord } from '../../ui/post/stage.ts';
import { barWords } from '../bar/words.ts';
import type { Session, Undo } from '../ports/session.ts';
import type { ShownNotice } from '../ports/surface.ts';
import { actingWords, excerpt } from './words.ts';

/** How often the seconds that are left are said again, in ms. */
const COUNT = 1_000;

interface Escalated {
  readonly post: Post;
  readonly escalationId: string;
  readonly view: PostView;
}

/** What is said of the last escalation, from the click on until somebody has it: the truth of each moment. */
export interface EscalationNotice {
  /** Shows whose words are about to leave. False where the page keeps that from the eye: then nothing may leave. */
  announce(post: Post): Promise<boolean>;
  follow(escalated: Escalated): void;
  /** Looks again: something may have become of it. */
  look(): void;
}

/** What a notice offers to do, by the id of the escalation. */
interface Offers {
  readonly undo: (escalationId: string) => Promise<unknown>;
  /** A person has carried to the department what nobody had. */
  readonly byHand: (escalationId: string) => Promise<unknown>;
}

/** An escalation that is told of, its notice, what that said last, and whether nobody had it then. */
interface Told extends Escalated {
  readonly shown: ShownNotice;
  readonly text: string;
  readonly alone: boolean;
}

export function createEscalationNotice(session: Session, { undo, byHand }: Offers): EscalationNotice {
  const { notices, views, signal } = session;
  const w = actingWords[session.hello.language];
  let last: Told | undefined;
  let offered: Undo | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;

  const now = ({ post, view, escalationId }: Escalated) => {
    const { escalations } = views.get(post.id) ?? view;
    return escalations.find(({ id, stage }) => id === escalationId && stage !== 'undone');
  };
  /** What U takes back may be another thing by now. */
  const letGo = () => {
    if (session.undo === offered) session.undo = undefined;
  };
  const stop = () => {
    clearInterval(timer);
    last = undefined;
    letGo();
  };
  const takeBack = async (id: string, because?: string) => {
    letGo();
    const undone = last;
    if (because !== undefined) stop();
    await undo(id);
    if (because === undefined) look();
    else if (undone !== undefined) notices.show(`${aboutOf(undone.post, session)}\n${because}`, true);
  };
  /** The time to take it back is over before it began where the page hides what tells of it. */
  const isKept = ({ shown }: Told, escalation: EscalationView) =>
    shown.stands && !session.doc.hidden && isLeavingSoon(escalation, Date.now()) && !notices.isInSight();
  /** Says where it stands, with what can be done about it. */
  const tell = ({ post, escalationId, view }: Escalated, escalation: EscalationView | undefined) => {
    const alone = escalation !== undefined && isUnreached(escalation);
    const run = () => void takeBack(escalationId);
    const back = { name: alone ? w.takeBack : w.undo, run, keeps: true };
    const carried = { name: w.sentByHand, run: () => void byHand(escalationId), keeps: true };
    const text = sentence(post, escalation, session);
    const shown = notices.show(text, true, ...(alone ? [carried] : []), back);
    last = { post, escalationId, view, shown, text, alone };
    offered = { stands: true, lasts: true, run };
    session.undo = offered;
  };
  /** It is said once that nobody has it, and U takes it back while that stands there. */
  const alone = (told: Told, escalation: EscalationView, text: string) => {
    if (text !== told.text) return tell(told, escalation);
    if (told.shown.stands) return;
    clearInterval(timer);
    letGo();
  };
  const look = () => {
    if (last === undefined) return;
    const escalation = now(last);
    if (escalation !== undefined && isKept(last, escalation)) return void takeBack(last.escalationId, w.hidden);
    const text = sentence(last.post, escalation, session, last);
    if (escalation !== undefined && isLeavingSoon(escalation, Date.now())) return last.shown.change(text);
    if (escalation !== undefined && isUndoable(escalation, Date.now())) return alone(last, escalation, text);
    clearInterval(timer);
    letGo();
    // Once nothing can be done about it any more, it says what became of it, and says so again when that changes.
    if (text !== last.text) last.shown.end(text);
    last = { ...last, text };
    if (escalation?.stage !== 'pending' && !last.shown.stands) stop();
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
      tell(escalated, now(escalated));
      timer = setInterval(look, COUNT);
    },
  };
}

/** Whose words they are, and how they begin. */
function aboutOf({ author, text }: Post, { hello: { language } }: Session): string {
  const b = barWords[language];
  return b.pair(author?.name ?? author?.handle ?? b.someone, excerpt(text));
}

/** Whose words they are, and what becomes of them; `before`: what was told last. */
function sentence(post: Post, escalation: EscalationView | undefined, session: Session, before?: Pick<Told, 'view' | 'alone'>): string {
  const about = aboutOf(post, session);
  return `${about}\n${escalation === undefined ? ending(session, before) : fate(escalation, session)}`;
}

/** It was taken back: what may have been sent is not called unsent. */
function ending({ hello: { language } }: Session, before: Pick<Told, 'alone'> | undefined): string {
  const w = actingWords[language];
  return before?.alone ? w.takenBack : w.nothingLeft;
}

function fate(escalation: EscalationView, { hello: { language, workspace } }: Session): string {
  const [w, b] = [actingWords[language], barWords[language]];
  const to = departmentName(workspace.departments, escalation.department, language);
  const { stage, undoUntil = 0, opensMail } = escalation;
  if (isLeavingSoon(escalation, Date.now())) return (opensMail ? w.opening : w.leaving)(Math.ceil((undoUntil - Date.now()) / 1_000));
  const nobody = unreachedWord(escalation, language);
  if (nobody === undefined) return b.pair(to, stageWord(escalation, language, Date.now()));
  const why = stage === 'unconfirmed' ? w.unsure(to) : stage === 'refused' ? w.refused(to) : w.noChannel(to);
  return b.pair(nobody, why);
}
