import { useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import type { EngineConfig } from '../../../contract/engine.ts';
import { type Role, RoleSchema } from '../../../contract/team.ts';
import type { TeamCallResults } from '../../../contract/team-calls.ts';
import type { MemberView } from '../../../contract/team-status.ts';
import { withoutLogin } from '../../../team/engines/kinds/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { copy as copyText } from '../../../ui/copy.ts';
import { Select, TextField } from '../../../ui/Field.tsx';
import { download } from '../../parts/frame/download.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { useTrial } from '../../parts/frame/use-trial.ts';
import { teamWords } from '../../parts/team/words.ts';
import { EngineFields } from './EngineFields.tsx';
import { Refused } from './Entry.tsx';
import { inviteWords } from './invite-words.ts';
import { memberWords } from './member-words.ts';
import { roleOf } from './RoleChoice.tsx';
import { useDepartments } from './use-departments.ts';

type Made = TeamCallResults['invite'] & { readonly name: string };

interface InviteCardProps {
  readonly engine: EngineConfig;
  readonly members: readonly MemberView[];
  readonly lead: boolean;
  readonly onChanged: () => void;
}

/** Who is invited, as it is typed. */
interface Draft {
  /** The id of somebody who is in; empty for somebody new. */
  readonly member: string;
  readonly name: string;
  readonly role: Role;
  readonly department: string;
  readonly login: EngineConfig;
}

/**
 * Makes an invitation: as a lead for somebody new, with the login that the operator gave them, and for whoever is in, for
 * another computer.
 */
export function InviteCard({ engine, members, lead, onChanged }: InviteCardProps) {
  const { language } = useFrame();
  const w = inviteWords[language];
  const trial = useTrial();
  const me = members.find((member) => member.me)?.id ?? '';
  const begin = (member: string): Draft => ({
    member,
    name: '',
    role: 'member',
    department: '',
    login: member === me ? engine : withoutLogin(engine),
  });
  const [draft, setDraft] = useState(() => begin(lead ? '' : me));
  const [made, setMade] = useState<Made>();
  const [busy, setBusy] = useState(false);
  const change = (next: Draft) => {
    trial.forget();
    setDraft(next);
  };
  const known = members.find(({ id }) => id === draft.member);
  const invite = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const { role, department, login } = draft;
    const name = known?.name ?? draft.name;
    const whom =
      known === undefined ? { role, ...(role === 'department' ? { department } : {}) } : { role: 'member' as const, member: known.id };
    const invitation = await trial.attempt(() => call('invite', { name, ...whom, engine: login }));
    setBusy(false);
    if (invitation === undefined) return;
    setMade({ ...invitation, name });
    setDraft(begin(draft.member));
    onChanged();
  };
  const isWhole = known !== undefined || (draft.name.trim() !== '' && (draft.role !== 'department' || draft.department !== ''));
  const there = members.filter((member) => member.role !== null && member.devices > 0);
  const choices = [{ value: '', name: w.somebodyNew }, ...there.map(({ id, name }) => ({ value: id, name: w.anotherComputer(name) }))];
  return (
    <form class="card" onSubmit={(event) => void invite(event)}>
      <h2>{lead ? w.inviteTitle : w.myComputerTitle}</h2>
      {lead ? (
        <Select label={w.forWhom} value={draft.member} choices={choices} onValue={(member) => change(begin(member))} />
      ) : (
        <p>{w.myComputerText}</p>
      )}
      {known === undefined && <NewMember draft={draft} onDraft={change} error={trial.said('name-alike')} />}
      <EngineFields engine={draft.login} onEngine={(login) => change({ ...draft, login })} own />
      <Refused text={trial.saidOfRest('name-alike')} />
      <div class="actions">
        <Button look="primary" large submit disabled={!isWhole || busy}>
          {w.invite}
        </Button>
      </div>
      {made !== undefined && <MadeInvitation made={made} members={members} />}
    </form>
  );
}

interface NewMemberProps {
  readonly draft: Draft;
  /** Why the name cannot be had. */
  readonly error: string | undefined;
  readonly onDraft: (draft: Draft) => void;
}

/** The name and the role of somebody new. */
function NewMember({ draft, error, onDraft }: NewMemberProps) {
  const { language } = useFrame();
  const [w, m, t] = [inviteWords[language], memberWords[language], teamWords[language]];
  const departments = useDepartments();
  const { name, role, department } = draft;
  return (
    <>
      <div class="two">
        <TextField
          label={w.inviteName}
          value={name}
          maxLength={100}
          error={error}
          onValue={(typed) => onDraft({ ...draft, name: typed })}
        />
        <Select
          label={m.role}
          value={role}
          choices={RoleSchema.options.map((value) => ({ value, name: t.roles[value] }))}
          onValue={(value) => onDraft({ ...draft, role: roleOf(value) })}
        />
      </div>
      <p class="help">
        {w.roleIs(t.roles[role], w.roleHelp[role])} {w.heldByThem}
      </p>
      {role === 'department' && (
        <Select
          label={m.department}
          value={department}
          choices={[{ value: '', name: m.choose }, ...departments]}
          onValue={(key) => onDraft({ ...draft, department: key })}
        />
      )}
    </>
  );
}

/** Where an invitation stands: `ready` until the team's page says that it is over. */
function useStandingOf({ member, seat }: Made, members: readonly MemberView[]): 'ready' | 'withdrawn' | 'over' {
  const view = members.find(({ id }) => id === member);
  const waits = view?.offers?.includes(seat) ?? false;
  const [seen, setSeen] = useState(waits);
  if (waits && !seen) setSeen(true);
  if (waits || !seen) return 'ready';
  return view?.role === null && view.devices === 0 ? 'withdrawn' : 'over';
}

/** The file, and the code that is shown this once; what is over is said, and its code and its buttons go. */
function MadeInvitation({ made, members }: { readonly made: Made; readonly members: readonly MemberView[] }) {
  const { language } = useFrame();
  const w = inviteWords[language];
  const standing = useStandingOf(made, members);
  return (
    <div role="status" class="made">
      {standing === 'ready' ? <Ready made={made} /> : <p class="said">{w.invitedOver(made.name, standing === 'withdrawn')}</p>}
    </div>
  );
}

function Ready({ made }: { readonly made: Made }) {
  const { language, attempt, notify } = useFrame();
  const w = inviteWords[language];
  const copy = async () => {
    const copied = await attempt(async () => {
      if (!(await copyText(made.file.text.trim()))) throw new Error('the clipboard took nothing');
      return true;
    });
    if (copied === true) notify({ text: w.copied, tone: 'green' });
  };
  return (
    <>
      <p class="said green">{w.invited(made.name)}</p>
      <p class="spoken">
        {w.codeIs} <code class="code">{made.code}</code>
      </p>
      <p>{w.codeCare}</p>
      <p class="help">{w.inviteCare}</p>
      <div class="actions">
        <Button look="line" large onClick={() => download(made.file.name, made.file.text)}>
          {w.saveFile}
        </Button>
        <Button look="line" large onClick={() => void copy()}>
          {w.copyText}
        </Button>
      </div>
    </>
  );
}
