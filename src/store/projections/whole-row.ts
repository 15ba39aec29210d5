type Shape = 'string' | 'number' | 'boolean' | 'object' | 'list';

function isOf(value: unknown, shape: Shape): boolean {
  if (shape === 'list') return Array.isArray(value);
  return typeof value === shape && value !== null;
}

/** Whether a value is a map that has these members, each of its shape. */
export const hasMembers = (value: unknown, members: Readonly<Record<string, Shape>>): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(members).every(([name, shape]) => isOf((value as Record<string, unknown>)[name], shape));
