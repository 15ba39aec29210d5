import { useStanding } from '../../parts/data/standing.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { LeftNotice } from '../../parts/team/LeftCard.tsx';
import { roleWords } from './role-words.ts';

/** Says who may change what stands below, to whoever may not. Nothing for a lead, or a CM alone. */
export function LeadsOnly() {
  const { language } = useFrame();
  const standing = useStanding();
  if (standing === undefined || standing.publishes) return null;
  if (standing.left !== undefined) return <LeftNotice team={standing.left} />;
  const w = roleWords[language];
  return <p class="note">{standing.role === undefined ? w.roleUnknown : w.leadsOnly}</p>;
}
