import { useEffect, useRef, useState } from 'preact/hooks';
import type { Role } from '../../../contract/team.ts';
import type { MemberView } from '../../../contract/team-status.ts';
import { Button } from '../../../ui/Button.tsx';
import { type Choice, TextField } from '../../../ui/Field.tsx';
import { dayOf } from '../../../ui/time.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { useTrial } from '../../parts/frame/use-trial.ts';
import { teamWords } from '../../parts/team/words.ts';
import { memberWords } from './member-words.ts';
import { RoleChoice } from './RoleChoice.tsx';

interface RowProps {
  readonly member: MemberView;
  readonly lead: boolean;
  readonly departments: readonly Choice[];
  readonly onRole: (role: Role, department?: string) => void;
  /** Rejects with why the name was not taken. */
  readonly onRename: (name: string) => Promise<void>;
  readonly onWithdraw: () => void;
  readonly onLetGo: () => void;
}

/** One member, with what a lead may do. */
export function MemberRow(props: RowProps) {
  const { member, lead, departments } = props;
  const { language } = useFrame();
  const [w, t] = [memberWords[language], teamWords[language]];
  const row = useRef<HTMLLIElement>(null);
  const [renaming, setRenaming] = useState<boolean>();
  // Whoever renamed by keyboard goes on where the renaming began.
  useEffect(() => {
    if (renaming === false) row.current?.querySelector('button')?.focus();
  }, [renaming]);
  if (renaming) return <NewName name={member.name} onRename={props.onRename} onClose={() => setRenaming(false)} />;
  const isUnused = member.devices === 0 && member.role === null;
  const notes = [
    member.me ? w.you : '',
    member.invited === undefined ? '' : w.waitingSeat(dayOf(member.invited, language)),
    isUnused ? w.neverUsed : '',
  ];
  const department = departments.find(({ value }) => value === member.department)?.name ?? member.department;
  // Whoever never came in has not left either.
  const standing = isUnused ? [] : [t.roles[member.role ?? 'left'], member.role === 'department' ? department : undefined];
  return (
    <li ref={row}>
      <span class="grow">
        <b dir="auto">{member.name}</b> <span class="muted">{notes.filter(Boolean).join(', ')}</span>
      </span>
      {lead && !member.me && member.role !== null ? (
        <Controls {...props} onName={() => setRenaming(true)} />
      ) : (
        <span class="muted">{standing.filter(Boolean).join(', ')}</span>
      )}
    </li>
  );
}

/** The role of a member who is in, and what else a lead may decide of them. */
function Controls({ member, departments, onRole, onName, onWithdraw, onLetGo }: RowProps & { readonly onName: () => void }) {
  const { language } = useFrame();
  const w = memberWords[language];
  return (
    <div class="controls">
      <RoleChoice member={member} departments={departments} onRole={onRole} />
      <Button look="line" large aria-label={w.renameOf(member.name)} onClick={onName}>
        {w.rename}
      </Button>
      {member.invited !== undefined && (
        <Button look="line" large aria-label={`${w.withdraw}, ${member.name}`} onClick={onWithdraw}>
          {w.withdraw}
        </Button>
      )}
      {member.devices > 0 && (
        <Button look="danger" large aria-label={`${w.letGo}, ${member.name}`} onClick={onLetGo}>
          {w.letGo}
        </Button>
      )}
    </div>
  );
}

/** In the row’s place, another name for the member. */
function NewName({ name, onRename, onClose }: { readonly name: string; readonly onClose: () => void } & Pick<RowProps, 'onRename'>) {
  const { language } = useFrame();
  const [w, t] = [memberWords[language], teamWords[language]];
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.select(), []);
  const [typed, setTyped] = useState(name);
  const [busy, setBusy] = useState(false);
  const trial = useTrial();
  const isNew = typed.trim() !== '' && typed.trim() !== name;
  const type = (text: string) => {
    trial.forget();
    setTyped(text);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    if (!isNew) return;
    setBusy(true);
    const done = await trial.attempt(() => onRename(typed.trim()).then(() => true));
    setBusy(false);
    if (done) onClose();
  };
  return (
    <li>
      <form ref={form} class="renaming" onSubmit={(event) => void save(event)}>
        <TextField label={w.renameOf(name)} help={w.renameHelp} value={typed} maxLength={100} error={trial.said()} onValue={type} />
        <div class="actions">
          <Button look="primary" large submit disabled={!isNew || busy}>
            {w.renameSave}
          </Button>
          <Button look="line" large onClick={onClose}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </li>
  );
}
