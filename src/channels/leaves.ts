/** Each value of some JSON with its place, in order: `{ a: { b: [1] } }` gives `a.b.0`, `1`. Empty lists and objects have none. */
export function leavesOf(json: unknown, place = ''): { readonly name: string; readonly value: string }[] {
  if (typeof json !== 'object' || json === null) return [{ name: place, value: String(json) }];
  return Object.entries(json).flatMap(([name, value]) => leavesOf(value, place === '' ? name : `${place}.${name}`));
}
