import { Fork } from '../../ui/Fork.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { useFrame } from '../parts/frame/frame.tsx';
import { TeamLight } from '../parts/team/TeamLight.tsx';
import { WorkspaceTitle } from '../parts/workspaces/WorkspaceSwitch.tsx';
import { panelWords } from './words.ts';

interface QueueHeadProps {
  /** The workspace's name. */
  readonly name: string;
  readonly menu: readonly MenuItem[];
}

/** Which workspace this is, how it stands with its team, and the way to everything else. */
export function QueueHead({ name, menu }: QueueHeadProps) {
  const { language } = useFrame();
  return (
    <header class="head">
      <Fork size={18} />
      <WorkspaceTitle name={name} />
      <TeamLight />
      <span class="sp" />
      <Menu label={panelWords[language].more} items={menu}>
        <span aria-hidden="true">⋯</span>
      </Menu>
    </header>
  );
}
