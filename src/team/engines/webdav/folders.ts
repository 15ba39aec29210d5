import type { ListedFile } from './multistatus.ts';

function plainPath(path: string): string {
  const bare = path.replace(/\/*$/, '').replace(/\/{2,}/g, '/');
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}

const depthOf = (path: string) => plainPath(path).split('/').length;

/**
 * The members of a listed folder, without the folder itself. A proxy may give the folder another path than the one it was asked
 * by: the folder is then the one whose path all others go on from. Names are small letters on a disk that knows no
 * capitals and gives them back in some: two that differ in this alone are one.
 */
export function childrenOf(listed: readonly ListedFile[], asked: string): ListedFile[] {
  const depths = listed.map(({ path }) => depthOf(path));
  const [top, bottom] = [Math.min(...depths), Math.max(...depths)];
  const isSelf = ({ path }: ListedFile) => (top < bottom ? depthOf(path) === top : plainPath(path) === plainPath(asked));
  const byName = new Map<string, ListedFile>();
  for (const one of listed) {
    const name = one.name.toLowerCase();
    if (isSelf(one) || (byName.has(name) && one.name !== name)) continue;
    byName.set(name, { ...one, name });
  }
  return [...byName.values()];
}
