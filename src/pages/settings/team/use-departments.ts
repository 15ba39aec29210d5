import type { Choice } from '../../../ui/Field.tsx';
import { useWorkspace } from '../../parts/data/me.ts';
import { useFrame } from '../../parts/frame/frame.tsx';

/** The departments of the workspace, to choose one of. */
export function useDepartments(): readonly Choice[] {
  const { language } = useFrame();
  return (useWorkspace()?.workspace.departments ?? []).map(({ key, name }) => ({ value: key, name: name[language] }));
}
