import { useState } from 'preact/hooks';
import { call } from '../../browser/call.ts';
import { type Role, RoleSchema } from '../../contract/team.ts';
import type { MemberView } from '../../contract/team-status.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Field.tsx';
import { dayOf } from '../../ui/time.ts';
import { useFrame } from '../frame/frame.tsx';
import type { TeamView } from './TeamSection.tsx';
import { useDepartments } from './use-departments.ts';
import { teamWords } from './words.ts';

export const roleOf = (value: string): Role => RoleSchema.options.find((role) => role === value) ?? 'member';

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
  const [withdrawing, setWithdrawing] = useState<MemberView>();
  /** Who is to be a department's, while it is being chosen which. */
  const [placing, setPlacing] = useState<string>();
  /** Whoever is to be invited again. */
  const [again, setAgain] = useState<readonly string[]>([]);
  const departments = useDepartments();
  const grant = async (member: string, role: Role | null, department?: string) => {
    setPlacing(undefined);
    const changed = await attempt(() => call('grant', { member, role, ...(department === undefined ? {} : { department }) }));
    setAgain(changed?.again ?? []);
    onChanged();
  };
  const withdraw = async (member: string) => {
    await attempt(() => call('withdraw', { member }));
    onChanged();
  };
  const notes = (member: MemberView) => [
    member.me ? w.you : '',
    member.invited === undefined ? '' : w.waitingSeat(dayOf(member.invited, language)),
    member.devices === 0 && member.role === null ? w.neverUsed : '',
  ];
  const nameOf = (key: string | undefined) => departments.find(({ value }) => value === key)?.name ?? key;
  const roles = RoleSchema.options.map((value) => ({ value, name: w.roles[value] }));
  return (
    <div class="card">
      <h2>{w.members}</h2>
      <ul class="items members">
        {view.members.map((member) => (
          <li key={member.id}>
            <span class="grow">
              <b dir="auto">{member.name}</b> <span class="muted">{notes(member).filter(Boolean).join(', ')}</span>
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
                {member.invited !== undefined && (
                  <Button look="line" onClick={() => setWithdrawing(member)}>
                    {w.withdraw}
                  </Button>
                )}
                {member.devices > 0 && (
                  <Button look="danger" onClick={() => setLeaving(member)}>
                    {w.letGo}
                  </Button>
                )}
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
      <div role="status">{again.length > 0 && <p class="note amber">{w.inviteAgain(new Intl.ListFormat(language).format(again))}</p>}</div>
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
      {withdrawing !== undefined && (
        <Confirm
          title={w.withdrawTitle(withdrawing.name)}
          text={w.withdrawText}
          yes={w.withdraw}
          no={w.cancel}
          onAnswer={(yes) => {
            setWithdrawing(undefined);
            if (yes) void withdraw(withdrawing.id);
          }}
        />
      )}
    </div>
  );
}
