import { useCallback, useEffect, useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import type { Settings } from '../../../contract/settings.ts';
import type { TeamCallResults } from '../../../contract/team-calls.ts';
import { isInTeam, membership, teamStatus } from '../../../store/membership.ts';
import type { Membership } from '../../../store/records/membership.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Confirm } from '../../../ui/Dialog.tsx';
import { useLive } from '../../parts/data/use-live.ts';
import { ForkNotice } from '../../parts/documents/ForkNotice.tsx';
import { useFrame, useNow } from '../../parts/frame/frame.tsx';
import { LeftCard } from '../../parts/team/LeftCard.tsx';
import { lightOf } from '../../parts/team/light.ts';
import { useTeamStand } from '../../parts/team/use-status.ts';
import { teamWords } from '../../parts/team/words.ts';
import { Workspaces } from '../workspaces/WorkspacesCard.tsx';
import { AsideCard } from './AsideCard.tsx';
import { EngineCard } from './EngineCard.tsx';
import { FoundCard } from './Entry.tsx';
import { ExchangeCard, GuideCard } from './Exchange.tsx';
import { engineWords } from './engine-words.ts';
import { InviteCard } from './InviteCard.tsx';
import { JoinCard } from './JoinCard.tsx';
import { KnownCard } from './KnownCard.tsx';
import { MembersCard } from './Members.tsx';

type TeamView = TeamCallResults['team'];

/**
 * The team: alone, how to enter one; in one, how it stands and who is in it. Nothing where this browser's place in its team
 * cannot be read: the sentence above says so (`StoredTrouble`).
 */
export function TeamSection({ settings }: { readonly settings: Settings }) {
  const { attempt } = useFrame();
  const member = useLive(
    async (store) => (await membership(store).catch(() => undefined)) ?? ((await isInTeam(store)) ? undefined : null),
    [],
  );
  const status = useLive((store) => teamStatus(store), []);
  const [view, setView] = useState<TeamView>();
  const read = useCallback(() => void attempt(() => call('team', {})).then(setView), [attempt]);
  // Read anew whenever a round has ended.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the status is what tells that a round ended
  useEffect(read, [read, status, member]);
  if (member === undefined) return null;
  const left = member !== null && status?.left === true;
  const byFile = member?.engine.kind === 'file';
  const lead = (status?.role ?? view?.members.find(({ me }) => me)?.role) === 'lead';
  return (
    <>
      {member === null ? (
        <>
          <JoinCard />
          <FoundCard member={settings.member.name} />
        </>
      ) : (
        <>
          {left ? <LeftCard team={member.name} /> : <StatusCard member={member} />}
          <ForkNotice />
          {view !== undefined && <MembersCard view={view} lead={lead} engine={member.engine.kind} by={member.by} onChanged={read} />}
          {lead && view !== undefined && <KnownCard members={view.members} byFile={byFile} />}
          {!left && view?.members.some(({ me }) => me) && (
            <InviteCard key={String(lead)} engine={member.engine} members={view.members} lead={lead} onChanged={read} />
          )}
          {!left && member.engine.kind !== 'file' && view !== undefined && (
            <EngineCard key={JSON.stringify(member.engine)} engine={member.engine} lead={lead} moved={view.moved} onChanged={read} />
          )}
          {!left && <ExchangeCard byFile={byFile} />}
          {view !== undefined && view.aside.length > 0 && <AsideCard aside={view.aside} />}
        </>
      )}
      {!left && <GuideCard following={view?.following} />}
      <Workspaces />
      {member !== null && !left && <LeaveCard />}
    </>
  );
}

function StatusCard({ member }: { readonly member: Membership }) {
  const { language, attempt } = useFrame();
  const [w, t] = [engineWords[language], teamWords[language]];
  const now = useNow(30_000);
  const status = useTeamStand()?.status;
  const [busy, setBusy] = useState(false);
  const share = async (adopt: boolean) => {
    setBusy(true);
    await attempt(() => call('syncTeam', { adopt }));
    setBusy(false);
  };
  const { tone, text, lines } = lightOf(status, now, language, { byFile: member.engine.kind === 'file', onTeamPage: true });
  return (
    <div class="card">
      <div class="light-of">
        <h2 dir="auto">{member.name}</h2>
        <Chip tone={tone} dot>
          {text}
        </Chip>
      </div>
      <div role="status">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {member.engine.kind !== 'file' && (
        <div class="actions">
          {status?.problem?.code === 'engine-changed' && (
            <Button look="danger" large disabled={busy} onClick={() => void share(true)}>
              {w.adopt}
            </Button>
          )}
          <Button look="line" large disabled={busy} onClick={() => void share(false)}>
            {t.now}
          </Button>
        </div>
      )}
    </div>
  );
}

function LeaveCard() {
  const { language, attempt } = useFrame();
  const [w, t] = [engineWords[language], teamWords[language]];
  const [asking, setAsking] = useState(false);
  const answer = (yes: boolean) => {
    setAsking(false);
    if (yes) void attempt(() => call('leaveTeam', {}));
  };
  return (
    <div class="actions">
      <Button look="danger" large onClick={() => setAsking(true)}>
        {w.leave}
      </Button>
      {asking && <Confirm title={w.leaveTitle} text={w.leaveText} yes={w.leave} no={t.cancel} onAnswer={answer} />}
    </div>
  );
}
