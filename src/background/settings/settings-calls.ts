import * as v from 'valibot';
import { languageOf } from '../../browser/language.ts';
import { permitted } from '../../browser/permissions.ts';
import type { Handlers } from '../../browser/serve.ts';
import { WorkspaceSchema } from '../../contract/workspace.ts';
import { tabWorkspace } from '../../domain/departments.ts';
import { present } from '../../domain/present.ts';
import { allows, publishes } from '../../domain/rights.ts';
import { isSwitchedOn } from '../../domain/sites.ts';
import { documentHead, workspaceOf } from '../../store/document-heads.ts';
import { isInTeam, teamStatus } from '../../store/membership.ts';
import { keepSettings, settingsOf } from '../../store/meta.ts';
import { ownRoleOf } from '../posts/record.ts';
import { renameMember } from '../team/membership.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

type SettingsCalls = Pick<Handlers, 'hello' | 'settings' | 'saveSettings'>;

/** What tabs and pages ask before they show anything, and this browser's own settings. */
export function settingsCalls({ store, changedAll }: WorkspaceContext): SettingsCalls {
  return {
    async hello(_, { site, place }) {
      const [settings, workspace] = [await settingsOf(store), await workspaceOf(store)];
      const { member, checkReplies } = settings;
      // Where the place in the team cannot be read, whoever acts hears so.
      const role = await ownRoleOf(store).catch(() => undefined);
      // Who may not set up channels is told who does.
      const leads = publishes(role) ? undefined : ((await teamStatus(store).catch(() => undefined))?.leads ?? []);
      // A guide that cannot be read keeps nobody from labelling and escalating; whoever asks for it hears why.
      const guide = (await documentHead(store, 'guide').catch(() => undefined))?.version.id;
      // A page that was open when its place was taken back still asks.
      const on = site !== undefined && isSwitchedOn(settings, site) && (place === undefined || (await permitted([place])));
      return {
        language: languageOf(settings),
        member: { id: member.id, name: member.name },
        // Nothing that only a newer Diapason knows goes to a tab.
        workspace: tabWorkspace(v.parse(WorkspaceSchema, workspace)),
        on,
        checkReplies,
        acts: allows(role, 'labelled'),
        ...(role === 'left' ? { left: true as const } : {}),
        ...present({ guide, leads }),
        here: { id: store.name },
      };
    },
    async settings() {
      const settings = await settingsOf(store);
      return { settings, language: languageOf(settings), store: store.name };
    },
    async saveSettings({ settings }) {
      const { member } = await settingsOf(store);
      // A member's id never changes: the log knows the person by it.
      const name = settings.member.name.trim();
      const isTeamed = await isInTeam(store);
      if (isTeamed && name !== member.name) await renameMember(store, member.id, name, Date.now());
      // In a team the roster says what one is called.
      const { name: kept } = (await settingsOf(store)).member;
      await keepSettings(store, { ...settings, member: { id: member.id, name: isTeamed ? kept : name } });
      changedAll();
      return null;
    },
  };
}
