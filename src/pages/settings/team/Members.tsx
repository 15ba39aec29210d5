import { useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import type { EngineKind } from '../../../contract/engine.ts';
import type { Role } from '../../../contract/team.ts';
import type { TeamCallResults } from '../../../contract/team-calls.ts';
import type { MemberView } from '../../../contract/team-status.ts';
import { present } from '../../../domain/present.ts';
import { Confirm } from '../../../ui/Dialog.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { useTrial } from '../../parts/frame/use-trial.ts';
import { teamWords } from '../../parts/team/words.ts';
import { Refused } from './Entry.tsx';
import { MemberRow } from './MemberRow.tsx';
import { memberWords } from './member-words.ts';
import { useDepartments } from './use-departments.ts';

interface MembersCardProps {
  readonly view: TeamCallResults['team'];
  readonly lead: boolean;
  readonly engine: EngineKind;
  /** Who invited this browser's member. */
  readonly by?: string | undefined;
  readonly onChanged: () => void;
}

/** Who is in the team; a lead changes roles and names, and lets people go. */
export function MembersCard({ view, lead, engine, by = '', onChanged }: MembersCardProps) {
  const { language } = useFrame();
  const trial = useTrial();
  const byFile = engine === 'file';
  const [w, t] = [memberWords[language], teamWords[language]];
  const [leaving, setLeaving] = useState<MemberView>();
  const [withdrawing, setWithdrawing] = useState<MemberView>();
  /** Whoever is to be invited again. */
  const [again, setAgain] = useState<readonly string[]>([]);
  /** Something was decided that no file has carried to anybody yet. */
  const [decided, setDecided] = useState(false);
  const departments = useDepartments();
  const decide = async <T,>(work: () => Promise<T>) => {
    const done = await trial.attempt(work);
    if (done !== undefined) setDecided(true);
    onChanged();
    return done;
  };
  const grant = async (member: string, role: Role | null, department?: string) => {
    const changed = await decide(() => call('grant', { member, role, ...present({ department }) }));
    setAgain(changed?.again ?? []);
  };
  const withdraw = (member: string) => decide(() => call('withdraw', { member }).then(() => true));
  const rename = async (member: string, name: string) => {
    await call('rename', { member, name });
    setDecided(true);
    onChanged();
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
      <Refused text={trial.said()} />
      {view.members.length === 0 && <p>{w.nobodyYet(by, byFile)}</p>}
      <div role="status">{byFile && decided && <p class="note">{w.learnt}</p>}</div>
      <div role="status">{again.length > 0 && <p class="note amber">{w.inviteAgain(new Intl.ListFormat(language).format(again))}</p>}</div>
      {leaving !== undefined && (
        <Confirm
          title={w.letGoTitle(leaving.name)}
          text={w.letGoText(byFile)}
          yes={w.letGo}
          no={t.cancel}
          onAnswer={(yes) => {
            setLeaving(undefined);
            if (yes) void grant(leaving.id, null);
          }}
        />
      )}
      {withdrawing !== undefined && (
        <Confirm
          title={w.withdrawTitle(withdrawing.name)}
          text={w.withdrawText(byFile)}
          yes={w.withdraw}
          no={t.cancel}
          onAnswer={(yes) => {
            setWithdrawing(undefined);
            if (yes) void withdraw(withdrawing.id);
          }}
        />
      )}
    </div>
  );
}
