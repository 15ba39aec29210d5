import { Fault } from './fault.ts';

/** The value of a name in a formula; comparisons are 1 or 0. */
export type Values = Readonly<Record<string, number>>;
type Term = (values: Values) => number;

const token = /\s*(?:(\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+)|(math\.[a-z_0-9]+|[a-zA-Z_]\w*)|(&&|\|\||[<>=!]=|[-+*/%()<>!?:,]))/y;

const operators: readonly Readonly<Record<string, (a: number, b: number) => number>>[] = [
  { '||': (a, b) => (a !== 0 ? a : b) },
  { '&&': (a, b) => (a === 0 ? a : b) },
  { '==': (a, b) => Number(a === b), '!=': (a, b) => Number(a !== b) },
  { '<': (a, b) => Number(a < b), '>': (a, b) => Number(a > b), '<=': (a, b) => Number(a <= b), '>=': (a, b) => Number(a >= b) },
  { '+': (a, b) => a + b, '-': (a, b) => a - b },
  { '*': (a, b) => a * b, '/': (a, b) => a / b, '%': (a, b) => a % b },
];

const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  abs: Math.abs,
  ceil: Math.ceil,
  floor: Math.floor,
  round: Math.round,
  sqrt: Math.sqrt,
  pow: Math.pow,
  log: Math.log,
  log10: Math.log10,
  log2: Math.log2,
  exp: Math.exp,
  min: Math.min,
  max: Math.max,
};

/** Makes the function of a formula of Vale's `metric`. Throws a Fault with the place and the reason. */
export function formula(text: string): Term {
  const tokens = lex(text);
  let position = 0;
  const fail = (reason: string): never => {
    throw new Fault(text, `${reason} near « ${tokens.slice(position, position + 3).join(' ')} »`);
  };
  const take = (expected: string): boolean => {
    if (tokens[position] !== expected) return false;
    position += 1;
    return true;
  };
  const need = (expected: string): void => {
    if (!take(expected)) fail(`${expected} is missing`);
  };
  const choice = (): Term => {
    const condition = binary(0);
    if (!take('?')) return condition;
    const yes = choice();
    need(':');
    const no = choice();
    return (values) => (condition(values) !== 0 ? yes(values) : no(values));
  };
  const binary = (level: number): Term => {
    const table = operators[level];
    if (!table) return unary();
    let left = binary(level + 1);
    for (let operator = table[tokens[position] ?? '']; operator; operator = table[tokens[position] ?? '']) {
      const apply = operator;
      const first = left;
      position += 1;
      const second = binary(level + 1);
      left = (values) => apply(first(values), second(values));
    }
    return left;
  };
  const unary = (): Term => {
    if (take('-')) return negated(unary());
    if (take('!')) return not(unary());
    return primary();
  };
  const primary = (): Term => {
    const next = tokens[position] ?? fail('The formula ends too early');
    position += 1;
    if (next === '(') {
      const inside = choice();
      need(')');
      return inside;
    }
    if (/^[\d.]/.test(next)) return constant(Number(next));
    if (next.startsWith('math.')) return call(next.slice(5));
    if (/^[a-zA-Z_]/.test(next)) return (values) => values[next] ?? 0;
    return fail('A value is missing');
  };
  const call = (name: string): Term => {
    if (name === 'pi' || name === 'e') return constant(name === 'pi' ? Math.PI : Math.E);
    const apply = functions[name] ?? fail(`There is no function math.${name}`);
    need('(');
    const parameters: Term[] = [choice()];
    while (take(',')) parameters.push(choice());
    need(')');
    return (values) => apply(...parameters.map((parameter) => parameter(values)));
  };
  const whole = choice();
  if (position < tokens.length) fail('Something is left');
  return whole;
}

function lex(text: string): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  for (let end = 0; end < text.trimEnd().length; end = token.lastIndex) {
    token.lastIndex = end;
    const found = token.exec(text);
    if (!found) throw new Fault(text, `« ${text.slice(end, end + 10)} » is not part of a formula`);
    tokens.push(found[1] ?? found[2] ?? found[3] ?? '');
  }
  return tokens;
}

const constant =
  (value: number): Term =>
  () =>
    value;
const negated =
  (term: Term): Term =>
  (values) =>
    -term(values);
const not =
  (term: Term): Term =>
  (values) =>
    Number(term(values) === 0);
