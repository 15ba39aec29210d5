import { parcelText } from '../../../channels/parcel-text.ts';
import type { EscalationState } from '../../../contract/state.ts';
import type { Workspace } from '../../../contract/workspace.ts';
import { departmentName } from '../../../domain/departments.ts';
import { withOwnLink } from '../../../domain/own-addresses.ts';
import { siteNames } from '../../../domain/sites.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { dateTime, longDuration, relativeTime } from '../../../ui/time.ts';
import { priorityWords } from '../../../ui/words/priority.ts';
import { speakerName } from '../../../ui/words/speaker-name.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { panelWords } from '../words.ts';
import { RequestActions } from './RequestActions.tsx';
import { dueOf } from './requests.ts';
import { departmentWords } from './words.ts';

interface RequestCardProps {
  readonly request: EscalationState;
  readonly departments: Workspace['departments'];
  /** The member's name: who takes it and answers. */
  readonly me: string;
  readonly now: number;
}

const tones = { critical: 'red', high: 'amber', normal: 'grey', low: 'grey' } as const;

/** The whole message, where the parcel still holds all it needs. */
function messageOf({ parcel }: EscalationState): string {
  try {
    return parcelText(parcel).text;
  } catch {
    return '';
  }
}

/** One request to the department: who asks what until when, of which post, and what can be done. */
export function RequestCard({ request, departments, me, now }: RequestCardProps) {
  const { language } = useFrame();
  const w = departmentWords[language];
  const { parcel, by, at, stage, passed } = request;
  const nameOf = (key: string) => departmentName(departments, key, language);
  const asks = w.asks[parcel.ask](by.name.trim() || parcel.sender);
  const over = stage === 'answered' || stage === 'settled';
  return (
    <article class="request" aria-label={`${parcel.reference}: ${asks}`} tabIndex={-1} data-post={request.id}>
      <p class="chips">
        {!over && <Due request={request} now={now} />}
        {(parcel.priority.level === 'critical' || parcel.priority.level === 'high') && (
          <Chip tone={tones[parcel.priority.level]} dot>
            {priorityWords[language].levels[parcel.priority.level]}
          </Chip>
        )}
        {[parcel.kind, parcel.topic].filter(Boolean).map((label) => (
          <Chip key={label}>{label}</Chip>
        ))}
      </p>
      <h2 dir="auto">{asks}</h2>
      <p class="muted">
        {relativeTime(at, now, language)} · {parcel.reference}
        {passed !== undefined && <> · {w.passedBy(speakerName(passed, language), nameOf(passed.department))}</>}
      </p>
      <Facts request={request} />
      <Standing request={request} now={now} />
      {!over && <RequestActions request={request} departments={departments} me={me} />}
    </article>
  );
}

/** Until when, and whether that is over. */
function Due({ request, now }: { readonly request: EscalationState; readonly now: number }) {
  const { language } = useFrame();
  const w = departmentWords[language];
  const due = dueOf(request);
  if (Number.isNaN(due)) return null;
  if (due < now)
    return (
      <Chip tone="red" dot>
        {w.late(longDuration(now - due, language))}
      </Chip>
    );
  const time = dateTime(due, now, language);
  return (
    <Chip tone={due - now < 3_600_000 ? 'amber' : 'grey'}>{request.acknowledged === undefined ? w.takeBy(time) : w.answerBy(time)}</Chip>
  );
}

/** What the parcel says: what happened, the person's words, what they expect, what is proposed. */
function Facts({ request }: { readonly request: EscalationState }) {
  const { language } = useFrame();
  const w = departmentWords[language];
  const { summary, post, author, expectation, proposal, network, heard } = withOwnLink(request.parcel, [request.postId]);
  const message = messageOf(request);
  return (
    <>
      {summary !== undefined && <p dir="auto">{summary}</p>}
      <p class="muted">{w.writes(author?.name ?? w.someone)}</p>
      <blockquote dir="auto">{post.excerpt === '' ? panelWords[language].noText : post.excerpt}</blockquote>
      <dl>
        {expectation !== undefined && (
          <>
            <dt>{w.expects}</dt>
            <dd dir="auto">{expectation}</dd>
          </>
        )}
        {proposal !== undefined && (
          <>
            <dt>{w.proposal}</dt>
            <dd dir="auto">{proposal}</dd>
          </>
        )}
      </dl>
      {heard !== undefined && <p class="muted">{w.heard(heard)}</p>}
      {post.url !== undefined && (
        <p>
          <a href={post.url} target="_blank" rel="noreferrer noopener">
            {w.see(siteNames[network])}
          </a>
        </p>
      )}
      {message !== '' && (
        <details>
          <summary>{w.whole}</summary>
          <pre dir="auto">{message}</pre>
        </details>
      )}
    </>
  );
}

/** Who took it, and what was answered. */
function Standing({ request: { acknowledged, answer }, now }: { readonly request: EscalationState; readonly now: number }) {
  const { language } = useFrame();
  const w = departmentWords[language];
  if (answer !== undefined)
    return (
      <blockquote class="answer" dir="auto">
        {answer.text} <span class="muted">– {w.answered(speakerName(answer, language), relativeTime(answer.at, now, language))}</span>
      </blockquote>
    );
  if (acknowledged === undefined) return null;
  return (
    <p>
      <Chip tone="green">{w.taken(speakerName(acknowledged, language), relativeTime(acknowledged.at, now, language))}</Chip>
    </p>
  );
}
