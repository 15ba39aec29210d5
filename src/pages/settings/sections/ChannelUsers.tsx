import type { Workspace } from '../../../contract/workspace.ts';
import { channelOf, departmentsWithoutChannel } from '../../../domain/departments.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { channelsWords } from './channels-words.ts';

interface ChannelUsersProps {
  /** The channel's id. */
  readonly id: string;
  readonly workspace: Workspace;
  readonly users: readonly string[];
  readonly onUsers: (users: readonly string[]) => void;
}

/** For whom a channel is: all departments without one at a click, or each by itself; another one's says so. */
export function ChannelUsers({ id, workspace, users, onUsers }: ChannelUsersProps) {
  const { language } = useFrame();
  const w = channelsWords[language];
  const lacking = departmentsWithoutChannel(workspace, id).map(({ key }) => key);
  const all = lacking.length > 0 && lacking.every((key) => users.includes(key));
  const toggle = (key: string) => onUsers(users.includes(key) ? users.filter((one) => one !== key) : [...users, key]);
  const toggleAll = () => onUsers([...users.filter((key) => !lacking.includes(key)), ...(all ? [] : lacking)]);
  return (
    <fieldset class="choices">
      <legend>{w.users}</legend>
      {lacking.length > 1 && (
        <button type="button" class="opt" aria-pressed={all} onClick={toggleAll}>
          {w.allLacking}
        </button>
      )}
      {workspace.departments.map((department) => {
        const other = channelOf(workspace, department);
        return (
          <button
            key={department.key}
            type="button"
            class="opt"
            aria-pressed={users.includes(department.key)}
            onClick={() => toggle(department.key)}
          >
            {department.name[language]}
            {other !== undefined && other.id !== id && <span class="muted">{other.name}</span>}
          </button>
        );
      })}
    </fieldset>
  );
}
