import type { Version } from '../../contract/document.ts';
import { SHIPPED } from '../../log/versions.ts';
import { Fork } from '../../ui/Fork.tsx';
import type { VersionNames } from '../parts/documents/version-names.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { WorkspaceSwitch } from '../parts/workspaces/WorkspaceSwitch.tsx';
import { hashOf, type Place, places } from './route.ts';
import { guideWords } from './words.ts';

interface GuideHeadProps {
  readonly name: string;
  readonly version: Version | undefined;
  readonly place: Place;
  /** How many proposals wait. */
  readonly waiting: number;
  readonly names: VersionNames;
}

/** The guide's name, since when it is in force, and the page's places. */
export function GuideHead({ name, version, place, waiting, names }: GuideHeadProps) {
  const { language } = useFrame();
  const w = guideWords[language];
  const published = version !== undefined && version.author !== SHIPPED;
  return (
    <header class="top">
      <Fork size={20} />
      <h1>{w.title}</h1>
      <WorkspaceSwitch />
      <p class="muted">{published ? `${name} · ${w.inForce(names.within(version))}` : w.shipped}</p>
      <nav aria-label={w.title}>
        {places.map((one) => (
          <a key={one} href={hashOf(one)} aria-current={one === place ? 'page' : undefined}>
            {w.places[one]}
            {one === 'proposals' && waiting > 0 && <span class="count">{waiting}</span>}
          </a>
        ))}
      </nav>
    </header>
  );
}
