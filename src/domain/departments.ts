import type { ChannelConfig, Department, TabWorkspace, Workspace } from '../contract/workspace.ts';
import type { Language } from '../guide/language.ts';

/** What of a department tells its name. */
type Named = Pick<Department, 'key' | 'name'>;

/** The department with this key, where the workspace still holds it. */
export function departmentOf<T extends Named>(departments: readonly T[], key: string | undefined): T | undefined {
  return departments.find((department) => department.key === key);
}

/** A department's name; its key where the workspace no longer holds it. */
export function departmentName(departments: readonly Named[], key: string, language: Language): string {
  return departmentOf(departments, key)?.name[language] ?? key;
}

/** The channel of a department; none where it has none, or one that was removed. */
export function channelOf({ channels }: Pick<Workspace, 'channels'>, { channel }: Pick<Department, 'channel'>): ChannelConfig | undefined {
  return channels.find(({ id }) => id === channel);
}

/** What stands for the channel where a person carried a message to a department. */
export const BY_HAND = 'person';

/** Whether the workspace still holds a department, and a channel for it. */
export function isReachable(workspace: Pick<Workspace, 'channels' | 'departments'>, key: string): boolean {
  const department = departmentOf(workspace.departments, key);
  return department !== undefined && channelOf(workspace, department) !== undefined;
}

/** The departments that no channel serves, or none but the one with this id. */
export function departmentsWithoutChannel(workspace: Workspace, but?: string): Department[] {
  return workspace.departments.filter((department) => [undefined, but].includes(channelOf(workspace, department)?.id));
}

/** The workspace as a tab may know it: no channel, no address, no token. */
export function tabWorkspace(workspace: Workspace): TabWorkspace {
  const { channels: _, departments, ...rest } = workspace;
  return { ...rest, departments: departments.map((department) => tabDepartment(workspace, department)) };
}

function tabDepartment(workspace: Workspace, department: Department): TabWorkspace['departments'][number] {
  const { channel: _, hides, ...kept } = department;
  return { ...kept, reachable: channelOf(workspace, department) !== undefined, wantsLink: !hides.includes('link') };
}
