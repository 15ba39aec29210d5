import { useState } from 'preact/hooks';
import { call } from '../../browser/call.ts';
import type { Role } from '../../contract/team.ts';
import type { MemberView } from '../../contract/team-status.ts';
import { Confirm } from '../../ui/Dialog.tsx';
import { useFrame } from '../frame/frame.tsx';
import { MemberRow } from './MemberRow.tsx';
import type { TeamView } from './TeamSection.tsx';
import { useDepartments } from './use-departments.ts';
import { teamWords } from './words.ts';

/** Who is in the team; a lead changes roles and names, and lets people go. */
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
  /** Whoever is to be invited again. */
  const [again, setAgain] = useState<readonly string[]>([]);
  const departments = useDepartments();
  const grant = async (member: string, role: Role | null, department?: string) => {
    const changed = await attempt(() => call('grant', { member, role, ...(department === undefined ? {} : { department }) }));
    setAgain(changed?.again ?? []);
    onChanged();
  };
  const withdraw = async (member: string) => {
    await attempt(() => call('withdraw', { member }));
    onChanged();
  };
  const rename = async (member: string, name: string) => {
    const done = await attempt(() => call('rename', { member, name }).then(() => true));
    onChanged();
    return done === true;
  };
  return (
    <div class="card">
      <h2>{w.members}</h2>
      <ul class="items members">
        {view.members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            lead={lead}
            departments={departments}
            onRole={(role, department) => void grant(member.id, role, department)}
            onRename={(name) => rename(member.id, name)}
            onWithdraw={() => setWithdrawing(member)}
            onLetGo={() => setLeaving(member)}
          />
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
