import { useEffect, useRef, useState } from 'preact/hooks';
import type { Preview } from '../../contract/channel.ts';
import type { Ask } from '../../contract/parcel.ts';
import type { Post } from '../../contract/post.ts';
import type { EscalationView } from '../../contract/state.ts';
import type { TabWorkspace } from '../../contract/workspace.ts';
import { departmentName, departmentOf } from '../../domain/departments.ts';
import { postLink } from '../../domain/post-link.ts';
import type { Language } from '../../guide/language.ts';
import { type EscalationActions, EscalationStatus } from './EscalationStatus.tsx';
import { Group } from './Group.tsx';
import { Leaves } from './Leaves.tsx';
import { LinkField } from './LinkField.tsx';
import { lacksOf } from './lacks.ts';
import { Option } from './Option.tsx';
import { stageWords } from './stage-words.ts';
import { postWords } from './words.ts';

/** What the CM asks of a department. */
export interface EscalationRequest {
  readonly department: string;
  readonly ask: Ask;
  readonly summary?: string;
  readonly proposal?: string;
  /** The permalink, pasted where the page holds none. */
  readonly link?: string;
}

export interface EscalatePickerProps extends EscalationActions {
  readonly departments: TabWorkspace['departments'];
  /** The workspace it leaves from, where this browser has several. */
  readonly from?: string | undefined;
  /** Key of the department to offer first. */
  readonly suggested?: string | undefined;
  readonly escalations: readonly EscalationView[];
  readonly post: Pick<Post, 'site' | 'text' | 'author' | 'url'> & Partial<Pick<Post, 'missing'>>;
  readonly language: Language;
  readonly now: number;
  /** What would leave with a request, as the department's channel makes it; rejects where that cannot be told. */
  readonly onPreview: (request: EscalationRequest) => Promise<Preview>;
  readonly onSend: (request: EscalationRequest) => void;
}

/** The escalations of a post and where they stand; below, a new one: to whom, for what, and what leaves. */
export function EscalatePicker(props: EscalatePickerProps) {
  const { escalations, departments, language } = props;
  const shown = escalations.filter(({ stage }) => stage !== 'undone');
  const nameOf = (key: string) => departmentName(departments, key, language);
  const form = <EscalationForm {...props} />;
  return (
    <div class="form">
      {shown.map((one) => (
        <EscalationStatus key={one.id} escalation={one} name={nameOf(one.department)} {...props} />
      ))}
      {shown.length === 0 ? (
        form
      ) : (
        <details>
          <summary>{postWords[language].another}</summary>
          {form}
        </details>
      )}
    </div>
  );
}

const noteOf = (...notes: (string | false)[]) => notes.filter((note) => note !== false).join(', ') || undefined;

function EscalationForm({ departments, from, suggested, escalations, post, language, onPreview, onSend }: EscalatePickerProps) {
  const w = postWords[language];
  const form = useRef<HTMLDivElement>(null);
  const fresh = escalations.length === 0;
  const ordered = [...departments].sort((a, b) => Number(b.key === suggested) - Number(a.key === suggested));
  const [department, setDepartment] = useState(suggested ?? ordered[0]?.key ?? '');
  const [ask, setAsk] = useState<Ask>('takeover');
  const [summary, setSummary] = useState('');
  const [proposal, setProposal] = useState('');
  const [link, setLink] = useState('');
  const chosen = departmentOf(departments, department);
  const lacksLink = post.url === undefined && chosen?.wantsLink !== false;
  const url = lacksLink ? postLink(post.site, link) : post.url;
  // What must be filled in comes first, else the choice of the department.
  useEffect(() => {
    if (fresh) form.current?.querySelector<HTMLElement>('[data-first], button')?.focus();
  }, [fresh]);
  const request: EscalationRequest = {
    department,
    ask,
    ...(summary.trim() === '' ? {} : { summary: summary.trim() }),
    ...(proposal.trim() === '' ? {} : { proposal: proposal.trim() }),
    ...(lacksLink && url !== undefined ? { link: url } : {}),
  };
  return (
    <div class="form" ref={form}>
      {lacksOf(post, language).map((lack) => (
        <p key={lack}>{lack}</p>
      ))}
      {lacksLink && <LinkField language={language} link={link} good={url !== undefined} onLink={setLink} />}
      <Group name={w.department} single>
        {ordered.map(({ key, name, reachable }) => (
          <Option
            key={key}
            label={name[language]}
            role="radio"
            on={key === department}
            note={noteOf(key === suggested && w.suggested, !reachable && stageWords[language].stages.unrouted)}
            onPick={() => setDepartment(key)}
          />
        ))}
      </Group>
      {chosen?.reachable === false && <p>{w.unroutedHelp}</p>}
      <Group name={w.ask} single>
        {(Object.keys(w.asks) as Ask[]).map((one) => (
          <Option key={one} label={w.asks[one]} role="radio" on={one === ask} onPick={() => setAsk(one)} />
        ))}
      </Group>
      <label class="field">
        <span>{w.summary}</span>
        <input
          class="input"
          maxLength={500}
          placeholder={w.summaryHint}
          value={summary}
          onInput={(event) => setSummary(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{w.proposal}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={5_000}
          placeholder={w.proposalHint}
          value={proposal}
          onInput={(event) => setProposal(event.currentTarget.value)}
        />
      </label>
      <div>
        <h3>{w.leaves}</h3>
        {lacksLink && url === undefined ? (
          <p>{w.leavesWithLink}</p>
        ) : (
          <Leaves request={request} language={language} onPreview={onPreview} about={JSON.stringify([post.text, post.author, post.url])} />
        )}
        {from !== undefined && (
          <p class="muted clip" dir="auto">
            {w.fromWorkspace(from)}
          </p>
        )}
      </div>
      <div class="row">
        <span class="sp" />
        <button
          type="button"
          class="b pri"
          disabled={chosen === undefined || (lacksLink && url === undefined)}
          onClick={() => onSend(request)}
        >
          {w.send(chosen?.name[language] ?? '')}
        </button>
      </div>
    </div>
  );
}
