import type { OpenReply, Reason } from '../../ports/reply.ts';
import { brandAnswers } from '../guard/brand-answers.ts';
import { cardsOf } from './reply-cards.ts';

/** The place on the page that a reason is about: the brand's answer where it is shown, else the bar that names the colleague. */
function shownPlace(reply: OpenReply, reason: Reason): Element | undefined {
  if (reason.why === 'shown') return answerElement(reply, reason.id);
  const { doc } = reply.session;
  const answer = reason.why === 'answered' ? brandAnswers(reply).at(-1) : undefined;
  const { post } = reply.draft;
  const bar = [...doc.querySelectorAll<HTMLElement>('[data-diapason]')].find(({ dataset }) => dataset.diapason === post?.id);
  return (answer && answerElement(reply, answer.id)) ?? bar;
}

const isInDraft = ({ why }: Reason) => why === 'required' || why === 'unfilled';

/** Whether what a reason is about has a place: in the draft, or on the page as it is now. */
export function leads(reply: OpenReply, reason: Reason | undefined): boolean {
  return reason !== undefined && (isInDraft(reason) || shownPlace(reply, reason) !== undefined);
}

/** Leads to what a reason is about, and closes the question. */
export function leadTo(reply: OpenReply, reason: Reason, close: () => void): void {
  close();
  if (reason.why === 'required') {
    const { rule, match } = reason.finding;
    const finding = reply.draft.findings.find((one) => one.rule === rule && one.match === match);
    if (finding !== undefined) cardsOf(reply).openFinding(finding, true);
  } else if (reason.why === 'unfilled') selectField(reply, reason.fields[0] ?? '');
  else shownPlace(reply, reason)?.scrollIntoView({ block: 'center' });
}

/** Selects a field that is still to be filled in: what is typed next stands in its place. */
function selectField({ site, composer, session }: OpenReply, field: string): void {
  const { text, range } = site.openDraft(composer);
  const start = text.indexOf(field);
  const place = start < 0 ? undefined : range({ start, end: start + field.length });
  if (place === undefined) return;
  composer.focus({ preventScroll: true });
  const selection = session.doc.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(place);
  place.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
}

function answerElement({ site, session, composer }: OpenReply, id: string): Element | undefined {
  const post = site.composerPost(composer);
  return post && session.site.answersShown(post).find((element) => session.site.readPost(element)?.id === id);
}
