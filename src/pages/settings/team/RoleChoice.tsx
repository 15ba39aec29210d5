import { useState } from 'preact/hooks';
import { type Role, RoleSchema } from '../../../contract/team.ts';
import type { MemberView } from '../../../contract/team-status.ts';
import { Button } from '../../../ui/Button.tsx';
import { type Choice, Select } from '../../../ui/Field.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { teamWords } from '../../parts/team/words.ts';
import { memberWords } from './member-words.ts';
import { roleWords } from './role-words.ts';

export const roleOf = (value: string): Role => RoleSchema.options.find((role) => role === value) ?? 'member';

interface RoleChoiceProps {
  readonly member: MemberView;
  readonly departments: readonly Choice[];
  readonly onRole: (role: Role, department?: string) => void;
}

/**
 * Another role for a member: first it is chosen, which changes nothing, then a button gives it, beside what the member may
 * do from then on. A key that passes over the list makes nobody a lead.
 */
export function RoleChoice({ member, departments, onRole }: RoleChoiceProps) {
  const { language } = useFrame();
  const [w, t, r] = [memberWords[language], teamWords[language], roleWords[language]];
  const now = { role: member.role ?? 'member', department: member.department ?? '' };
  const [chosen, setChosen] = useState<typeof now>();
  const { role, department } = chosen ?? now;
  const isPlaced = role !== 'department' || department !== '';
  const isOther = role !== now.role || (role === 'department' && department !== now.department);
  const place = departments.find(({ value }) => value === department)?.name;
  const give = () => {
    setChosen(undefined);
    onRole(role, role === 'department' ? department : undefined);
  };
  return (
    <>
      <Select
        label={`${w.role}, ${member.name}`}
        hidesLabel
        value={role}
        choices={RoleSchema.options.map((value) => ({ value, name: t.roles[value] }))}
        onValue={(value) => setChosen({ role: roleOf(value), department: value === now.role ? now.department : '' })}
      />
      {role === 'department' && (
        <Select
          label={`${w.department}, ${member.name}`}
          hidesLabel
          value={department}
          choices={[{ value: '', name: w.choose }, ...departments]}
          onValue={(key) => setChosen({ role, department: key })}
        />
      )}
      <div class="chosen-role" role="status">
        {isOther && (
          <>
            <p>{isPlaced ? r.may[role] : r.chooseDepartment}</p>
            <div class="actions">
              <Button look="primary" large disabled={!isPlaced} onClick={give}>
                {r.give(member.name, [t.roles[role], role === 'department' ? place : undefined].filter(Boolean).join(', '))}
              </Button>
              <Button large onClick={() => setChosen(undefined)}>
                {r.keep}
              </Button>
            </div>
          </>
        )}
      </div>
    </>
  );
}
