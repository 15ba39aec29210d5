import { useState } from 'preact/hooks';
import { call } from '../../browser/call.ts';
import type { EngineConfig } from '../../contract/engine.ts';
import { type Role, RoleSchema } from '../../contract/team.ts';
import type { TeamCallResults } from '../../contract/team-calls.ts';
import type { MemberView } from '../../contract/team-status.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Dialog.tsx';
import { type Choice, Select, TextField } from '../../ui/Field.tsx';
import { useWorkspace } from '../data/me.ts';
import { download } from '../frame/download.ts';
import { useFrame } from '../frame/frame.tsx';
import { EngineFields } from './EngineFields.tsx';
import type { TeamView } from './TeamSection.tsx';
import { teamWords } from './words.ts';

const roleOf = (value: string): Role => RoleSchema.options.find((role) => role === value) ?? 'member';

/** Who is in the team; a lead changes roles and lets people go. */
export function MembersCard({
  view,
  lead,
  onChanged,
}: {
  readonly view: TeamView;
  readonly lead: boolean;
  readonly onChanged: () => void;
}) {
  const { language, attempt } = useFrame();
  const w = teamWords[language];
  const [leaving, setLeaving] = useState<MemberView>();
  /** Who is to be a department's, while it is being chosen which. */
  const [placing, setPlacing] = useState<string>();
  const departments = useDepartments();
  const grant = async (member: string, role: Role | null, department?: string) => {
    setPlacing(undefined);
    await attempt(() => call('grant', { member, role, ...(department === undefined ? {} : { department }) }));
    onChanged();
  };
  const nameOf = (key: string | undefined) => departments.find(({ value }) => value === key)?.name ?? key;
  const roles = RoleSchema.options.map((value) => ({ value, name: w.roles[value] }));
  return (
    <div class="card">
      <h2>{w.members}</h2>
      <ul class="items members">
        {view.members.map((member) => (
          <li key={member.id}>
            <span class="grow">
              <b dir="auto">{member.name}</b>{' '}
              <span class="muted">{[member.me ? w.you : '', member.devices === 0 ? w.waitingSeat : ''].filter(Boolean).join(', ')}</span>
            </span>
            {lead && !member.me && member.role !== null ? (
              <>
                <Select
                  label={w.role}
                  value={placing === member.id ? 'department' : member.role}
                  choices={roles}
                  onValue={(role) => (role === 'department' ? setPlacing(member.id) : void grant(member.id, roleOf(role)))}
                />
                {(placing === member.id || member.role === 'department') && (
                  <Select
                    label={w.department}
                    value={placing === member.id ? '' : (member.department ?? '')}
                    choices={[{ value: '', name: w.choose }, ...departments]}
                    onValue={(key) => key !== '' && void grant(member.id, 'department', key)}
                  />
                )}
                <Button look="danger" onClick={() => setLeaving(member)}>
                  {w.letGo}
                </Button>
              </>
            ) : (
              <span class="muted">
                {[w.roles[member.role ?? 'left'], member.role === 'department' ? nameOf(member.department) : undefined]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {leaving !== undefined && (
        <Confirm
          title={w.letGoTitle(leaving.name)}
          text={w.letGoText}
          yes={w.letGo}
          no={w.cancel}
          onAnswer={(yes) => {
            setLeaving(undefined);
            if (yes) void grant(leaving.id, null);
          }}
        />
      )}
    </div>
  );
}

/** The departments of the workspace, to choose one of. */
function useDepartments(): readonly Choice[] {
  const { language } = useFrame();
  return (useWorkspace()?.workspace.departments ?? []).map(({ key, name }) => ({ value: key, name: name[language] }));
}

/** Makes an invitation, with the login that the operator gave the new member. */
export function InviteCard({ engine, onChanged }: { readonly engine: EngineConfig; readonly onChanged: () => void }) {
  const { language, attempt, notify } = useFrame();
  const w = teamWords[language];
  const blank = engine.kind === 'file' ? engine : { ...engine, user: '', password: '' };
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('member');
  const [department, setDepartment] = useState('');
  const departments = useDepartments();
  const [login, setLogin] = useState<EngineConfig>(blank);
  const [made, setMade] = useState<TeamCallResults['invite'] & { name: string }>();
  const invite = async (event: Event) => {
    event.preventDefault();
    const invitation = await attempt(() => call('invite', { name, role, engine: login, ...(role === 'department' ? { department } : {}) }));
    if (invitation === undefined) return;
    setMade({ ...invitation, name });
    setName('');
    setLogin(blank);
    onChanged();
  };
  const copy = async ({ link }: { link: string }) => {
    if ((await attempt(() => navigator.clipboard.writeText(link).then(() => true))) === true) notify({ text: w.copied, tone: 'green' });
  };
  return (
    <form class="card" onSubmit={(event) => void invite(event)}>
      <h2>{w.inviteTitle}</h2>
      <div class="two">
        <TextField label={w.inviteName} value={name} maxLength={100} onValue={setName} />
        <Select
          label={w.role}
          value={role}
          choices={RoleSchema.options.map((value) => ({ value, name: w.roles[value] }))}
          onValue={(value) => setRole(roleOf(value))}
        />
      </div>
      <p class="help">{w.roleIs(w.roles[role], w.roleHelp[role])}</p>
      {role === 'department' && (
        <Select label={w.department} value={department} choices={[{ value: '', name: w.choose }, ...departments]} onValue={setDepartment} />
      )}
      <EngineFields engine={login} onEngine={setLogin} own />
      <div class="actions">
        <Button look="primary" large submit disabled={name.trim() === '' || (role === 'department' && department === '')}>
          {w.invite}
        </Button>
      </div>
      {made !== undefined && (
        <div role="status">
          <p class="said green">{w.invited(made.name)}</p>
          <p class="help">{w.inviteCare}</p>
          <div class="actions">
            <Button look="line" large onClick={() => void copy(made)}>
              {w.copyLink}
            </Button>
            <Button look="line" large onClick={() => download(made.file.name, made.file.text)}>
              {w.saveFile}
            </Button>
          </div>
        </div>
      )}
    </form>
  );
}
