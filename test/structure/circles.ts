/** Groups of files that import each other in a circle: the strongly connected parts of more than one file (Tarjan). */
export function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];

  function follow(file: string, next: string): void {
    if (!order.has(next)) visit(next);
    else if (!open.includes(next)) return;
    lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(next) ?? 0));
  }

  function visit(file: string): void {
    order.set(file, order.size);
    lowest.set(file, order.size - 1);
    open.push(file);
    for (const next of graph.get(file) ?? []) follow(file, next);
    if (lowest.get(file) !== order.get(file)) return;
    const group = open.splice(open.indexOf(file)).sort();
    if (group.length > 1) found.push(group);
  }

  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return found;
}
