const verb = /%(?:\[(\d)\])?([sdvq%])/g;

/**
 * Puts arguments into a message as Go's printf does for `%s`, `%d`, `%[1]s`: missing arguments leave nothing, extra
 * ones are dropped, runs with a newline become one space.
 */
export function format(message: string, args: readonly string[]): string {
  let next = 0;
  const text = message.replace(verb, (_, index: string | undefined, letter: string) => {
    if (letter === '%') return '%';
    if (index !== undefined) next = Number(index) - 1;
    const value = args[next] ?? '';
    next += 1;
    return letter === 'q' ? `"${value}"` : value;
  });
  return text.replace(/\n/g, ' ');
}
