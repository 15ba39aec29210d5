import type { OpenReply, Reason } from '../../ports/reply.ts';
import { cardsOf } from './reply-cards.ts';

/** Whether a reason is about a place: in the draft, or an answer that the page shows. */
export function leads(reason: Reason | undefined): boolean {
  return reason?.why === 'required' || reason?.why === 'unfilled' || reason?.why === 'shown';
}

/** Leads to what a reason is about, and closes the question. */
export function leadTo(reply: OpenReply, reason: Reason, close: () => void): void {
  if (!leads(reason)) return;
  close();
  if (reason.why === 'required') {
    const { rule, match } = reason.finding;
    const finding = reply.draft.findings.find((one) => one.rule === rule && one.match === match);
    if (finding === undefined) return;
    cardsOf(reply).openFinding(finding, true);
  } else if (reason.why === 'unfilled') selectField(reply, reason.fields[0] ?? '');
  else if (reason.why === 'shown') answerElement(reply, reason.id)?.scrollIntoView({ block: 'center' });
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
