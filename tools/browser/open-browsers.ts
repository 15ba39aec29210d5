/** A page as both browsers' drivers have it. */
interface Pictured {
  screenshot(options: { path: `${string}.png` }): Promise<unknown>;
}
type Browser = () => readonly Pictured[] | Promise<readonly Pictured[]>;

const open = new Set<Browser>();

/** Counts a browser among the open ones, whose pages are pictured after a failed journey; the answer ends it. */
export function watchScreens(pages: Browser): () => void {
  open.add(pages);
  return () => open.delete(pages);
}

/** What every open browser shows. */
export async function openPages(): Promise<Pictured[]> {
  return (await Promise.all([...open].map((browser) => browser()))).flat();
}
