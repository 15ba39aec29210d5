const verb = /^%(?:\[(\d)\])?([sdvq%])/;

/**
 * Puts arguments into a message as Go's printf does for `%s`, `%d`, `%[1]s`: missing arguments leave nothing, extra
 * ones are dropped, each newline becomes a space.
 */
export function format(message: string, args: readonly string[]): string {
  const text = message.includes('%') ? filled(message, args) : message;
  return text.includes('\n') ? text.replaceAll('\n', ' ') : text;
}

function filled(message: string, args: readonly string[]): string {
  let text = '';
  let next = 0;
  let done = 0;
  for (let at = message.indexOf('%'); at >= 0; at = message.indexOf('%', Math.max(done, at + 1))) {
    const plain = message.charCodeAt(at + 1) === 0x73;
    const [whole = '', index, letter] = plain ? ['%s', undefined, 's'] : (verb.exec(message.slice(at, at + 5)) ?? []);
    if (whole === '') continue;
    text += message.slice(done, at);
    done = at + whole.length;
    if (letter === '%') {
      text += '%';
      continue;
    }
    if (index !== undefined) next = Number(index) - 1;
    const value = args[next] ?? '';
    next += 1;
    text += letter === 'q' ? `"${value}"` : value;
  }
  return text + message.slice(done);
}
