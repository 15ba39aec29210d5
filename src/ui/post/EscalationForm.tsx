import { useEffect, useRef, useState } from 'preact/hooks';
import type { EscalationPreview } from '../../contract/channel.ts';
import type { Ask } from '../../contract/parcel.ts';
import type { StoredPost } from '../../contract/post.ts';
import type { EscalationView } from '../../contract/state.ts';
import type { TabWorkspace } from '../../contract/workspace.ts';
import { departmentOf } from '../../domain/departments.ts';
import type { Language } from '../../guide/language.ts';
import { timesFault } from './Deadlines.tsx';
import { Group } from './Group.tsx';
import { Leaves } from './Leaves.tsx';
import { LinkField } from './LinkField.tsx';
import { lacksOf } from './lacks.ts';
import { Option } from './Option.tsx';
import { Reach, type ReachProps } from './Reach.tsx';
import { reachWords } from './reach-words.ts';
import { stageWords } from './stage-words.ts';
import { useFormKeys } from './use-form-keys.ts';
import { useLeaves } from './use-leaves.ts';
import { type EscalationRequest, type RequestDraft, useRequest } from './use-request.ts';
import { postWords } from './words.ts';

export interface EscalationFormProps extends Pick<ReachProps, 'leads' | 'onAskChannel'> {
  /** Whether the member has no name yet. */
  readonly lacksName?: boolean;
  readonly departments: TabWorkspace['departments'];
  /** The workspace it leaves from, where this browser has several. */
  readonly from?: string | undefined;
  /** Key of the department to offer first. */
  readonly suggested?: string | undefined;
  readonly escalations: readonly EscalationView[];
  readonly post: Pick<StoredPost, 'site' | 'text' | 'author' | 'url'> & Partial<Pick<StoredPost, 'missing'>>;
  readonly language: Language;
  readonly now: number;
  /** Shows what leaves from the start: the post holds words that the page does not show. */
  readonly unfolded?: boolean;
  /** What would leave with a request, as the department's channel makes it; rejects where that cannot be told. */
  readonly onPreview: (request: EscalationRequest) => Promise<EscalationPreview>;
  readonly onSend: (request: EscalationRequest) => void;
  /** Records an escalation that a person sends by hand; its id and its message, or nothing where it was refused. */
  readonly onByHand: (request: EscalationRequest) => Promise<Handed | undefined>;
}

/** An escalation that a person sends by hand, and the message to paste. */
export interface Handed {
  readonly id: string;
  readonly text: string;
}

interface Hands {
  /** Whether the text reached the clipboard. */
  readonly onCopy: (text: string) => Promise<boolean>;
  /** The person has the message to send it. */
  readonly onArrived: (id: string, byHand?: boolean) => void;
}

const noteOf = (...notes: (string | false)[]) => notes.filter((note) => note !== false).join(', ') || undefined;
/** The digit that chooses a department; none from the eleventh on. */
const digitAt = (place: number) => (place < 10 ? String((place + 1) % 10) : undefined);

/** Gives the focus to what keeps a request from leaving: the link, a time, or the question where the department reads. */
function focusObstacle(form: HTMLElement | null): void {
  const obstacle = form?.querySelector<HTMLElement>('[data-lacks]') ?? form?.querySelector<HTMLElement>('[aria-invalid=true], .reach');
  obstacle?.closest('details')?.setAttribute('open', '');
  obstacle?.focus();
}

/** A new escalation: to whom, for what, what leaves and by when. */
export function EscalationForm(props: EscalationFormProps & Hands) {
  const { departments, from, suggested, escalations, post, language, now, unfolded = false, lacksName = false, leads } = props;
  const { onPreview, onSend, onAskChannel } = props;
  const w = postWords[language];
  const form = useRef<HTMLDivElement>(null);
  const fresh = escalations.length === 0;
  // In the order of the workspace: a digit is one department's on every post.
  const first = departmentOf(departments, suggested)?.key ?? departments[0]?.key ?? '';
  const draft = useRequest({ departments, first, post });
  const { fields, set, request, chosen, wantsLink, hasLink } = draft;
  // What must be filled in comes first, else the department that is suggested.
  useEffect(() => {
    if (fresh) form.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, [fresh]);
  const about = JSON.stringify([post.text, post.author, post.url, chosen?.reachable]);
  const leaving = useLeaves({ request: hasLink ? request : undefined, about, whom: fields.department, language, onPreview });
  // Times that the CM gave are judged by those of the department, which another one has others of.
  const isJudged = leaving.text !== undefined || (fields.acknowledgeBy ?? fields.answerBy) === undefined;
  const canSend = chosen !== undefined && hasLink && isJudged && timesFault(fields, leaving.times, now) === undefined;
  useFormKeys(form, {
    // What nothing reaches is not recorded by a key that sends: the key leads to what stands in the way.
    send: () => (canSend && chosen.reachable ? onSend(request) : focusObstacle(form.current)),
    pick: (place) => departments[place] !== undefined && set({ department: departments[place].key }),
  });
  return (
    <div class="form" ref={form}>
      {lacksOf(post, language).map((lack) => (
        <p key={lack}>{lack}</p>
      ))}
      {wantsLink && <LinkField language={language} link={fields.link} good={hasLink} onLink={(link) => set({ link })} />}
      <Group name={w.department} single>
        {departments.map(({ key, name, reachable }, place) => (
          <Option
            key={key}
            label={name[language]}
            role="radio"
            on={key === fields.department}
            first={fresh && key === first}
            letter={digitAt(place)}
            note={noteOf(key === suggested && w.suggested, !reachable && stageWords[language].stages.unrouted)}
            onPick={() => set({ department: key })}
          />
        ))}
      </Group>
      {chosen !== undefined && (
        <Reach
          department={chosen.key}
          name={chosen.name[language]}
          reachable={chosen.reachable}
          {...{ lacksName, leads, language, onAskChannel }}
        />
      )}
      <Wishes draft={draft} language={language} />
      {hasLink ? (
        <Leaves leaving={leaving} language={language} now={now} given={fields} unfolded={unfolded} onTimes={set} />
      ) : (
        <p>
          {w.leaves}: {w.leavesWithLink}
        </p>
      )}
      {from !== undefined && (
        <p class="muted clip" dir="auto">
          {w.fromWorkspace(from)}
        </p>
      )}
      {chosen?.reachable === false ? (
        <ByHand {...props} request={request} disabled={!canSend} />
      ) : (
        <div class="foot">
          <span class="kbd" aria-hidden="true">
            Ctrl ↵
          </span>
          <span class="sp" />
          <button type="button" class="b pri" disabled={!canSend} title={chosen?.name[language]} onClick={() => onSend(request)}>
            <span class="cut">{w.send(chosen?.name[language] ?? '')}</span>
          </button>
        </div>
      )}
    </div>
  );
}

interface ByHandProps extends Hands, Pick<EscalationFormProps, 'language' | 'onByHand'> {
  readonly request: EscalationRequest;
  readonly disabled: boolean;
}

/** Copies the message for a person to send, and records that it was sent by hand once it is in the clipboard. */
function ByHand({ request, disabled, language, onByHand, onCopy, onArrived }: ByHandProps) {
  const [busy, setBusy] = useState(false);
  const hand = async () => {
    setBusy(true);
    const handed = await onByHand(request).catch(() => undefined);
    if (handed !== undefined && (await onCopy(handed.text))) onArrived(handed.id, true);
    setBusy(false);
  };
  return (
    <div class="foot">
      <span class="sp" />
      <button type="button" class="b pri" disabled={disabled || busy} onClick={() => void hand()}>
        {reachWords[language].copy}
      </button>
    </div>
  );
}

/** What is asked for, what happened, and the reply that the CM proposes. */
function Wishes({ draft: { fields, set }, language }: { readonly draft: RequestDraft; readonly language: Language }) {
  const w = postWords[language];
  return (
    <>
      <Group name={w.ask} single>
        {(Object.keys(w.asks) as Ask[]).map((ask) => (
          <Option key={ask} label={w.asks[ask]} role="radio" on={ask === fields.ask} onPick={() => set({ ask })} />
        ))}
      </Group>
      <label class="field">
        <span>{w.summary}</span>
        <input
          class="input"
          maxLength={500}
          placeholder={w.summaryHint}
          value={fields.summary}
          onInput={(event) => set({ summary: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{w.proposal}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={5_000}
          placeholder={w.proposalHint}
          value={fields.proposal}
          onInput={(event) => set({ proposal: event.currentTarget.value })}
        />
      </label>
    </>
  );
}
