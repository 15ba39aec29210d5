/**
 * What a shape of valibot is, in words that can be frozen: two shapes with one description take the same values. Maps are maps
 * with `?` behind what may be absent, lists are lists, and everything else is one line of text.
 */
export type Description = string | readonly Description[] | { readonly [name: string]: Description };

interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly items?: readonly Shape[];
  readonly key?: Shape;
  readonly value?: Shape;
  readonly wrapped?: Shape;
  readonly default?: unknown;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly message?: unknown;
  readonly pipe?: readonly (Shape & { readonly kind: string; readonly requirement?: unknown })[];
}

const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null && 'type' in value;

/** What a shape asks beside its kind. An action that changes a value would lose what it does not know, so there is none. */
function actionsOf({ pipe = [] }: Shape): string {
  const actions = pipe.slice(1).map(({ kind, type, requirement, message }) => {
    if (kind !== 'validation') throw new Error(`${type} changes what it reads; a stored shape only tests`);
    return typeof requirement === 'function' ? `${type} ${String(message)}` : `${type} ${String(requirement)}`;
  });
  return actions.map((action) => ` · ${action}`).join('');
}

function fieldsOf(entries: Readonly<Record<string, Shape>>): Record<string, Description> {
  const named = Object.entries(entries).map(([name, shape]) => {
    const isOptional = shape.type === 'optional' || shape.type === 'exact_optional';
    if (isOptional && shape.default !== undefined) throw new Error(`${name} has a default; a stored shape only tests`);
    return [isOptional ? `${name}?` : name, describeShape(isOptional ? (shape.wrapped as Shape) : shape)] as const;
  });
  return Object.fromEntries(named);
}

/** Describes a shape. Throws where it would change a value. */
export function describeShape(shape: Shape): Description {
  const asked = actionsOf(shape);
  const { type, entries, item, items, key, value, wrapped, options, literal, message } = shape;
  if (entries !== undefined) return { ...fieldsOf(entries), ...(asked === '' ? {} : { '': asked }) };
  if (item !== undefined) return [`list${asked}`, describeShape(item)];
  if (items !== undefined) return ['tuple', ...items.map(describeShape)];
  if (value !== undefined && key !== undefined) return [`map${asked}`, describeShape(key), describeShape(value)];
  if (wrapped !== undefined) return [type, describeShape(wrapped)];
  if (options?.every(isShape)) return ['one of', ...(options as readonly Shape[]).map(describeShape)];
  if (options !== undefined) return [`one of${asked}`, ...options.map(String).sort()];
  if (literal !== undefined) return JSON.stringify(literal);
  return `${type}${typeof message === 'string' ? ` ${message}` : ''}${asked}`;
}

const isMap = (value: Description | undefined): value is { readonly [name: string]: Description } =>
  typeof value === 'object' && !Array.isArray(value);

/**
 * Whether everything that had the one shape still has the other, and an older Diapason still reads what the newer one stores:
 * only fields that may be absent came. `mayGain`: one more kind or value among several may have come as well, which an older
 * Diapason does not read.
 */
export function isWidened(before: Description, after: Description | undefined, mayGain: boolean): boolean {
  if (JSON.stringify(before) === JSON.stringify(after)) return true;
  if (isMap(before) && isMap(after)) {
    const had = Object.keys(before).every((name) => isWidened(before[name] as Description, after[name], mayGain));
    return had && Object.keys(after).every((name) => name in before || name.endsWith('?'));
  }
  if (!Array.isArray(before) || !Array.isArray(after) || before[0] !== after[0]) return false;
  if (before.length !== after.length && !(mayGain && before[0] === 'one of')) return false;
  // A kind may stand anywhere among others.
  if (before[0] === 'one of') return before.every((part) => after.some((other) => isWidened(part, other, mayGain)));
  return before.every((part, at) => isWidened(part, after[at], mayGain));
}
