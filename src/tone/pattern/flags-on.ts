const piece = /\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?[imsnx-]+\)|[()]/gs;

/**
 * Tokens as they are in the one expression Vale joins them to: flags that one switches on outside its groups hold for
 * those after it.
 */
export function flagsOn(tokens: readonly string[]): string[] {
  let flags = '';
  return tokens.map((token) => {
    const own = flags + token;
    flags += token.includes('(?') ? switched(token) : '';
    return own;
  });
}

/** The flags a pattern switches outside its groups. */
function switched(pattern: string): string {
  let depth = 0;
  let flags = '';
  for (const [part] of pattern.matchAll(piece)) {
    if (part === '(') depth += 1;
    else if (part === ')') depth -= 1;
    else if (depth === 0 && part.startsWith('(?')) flags += part;
  }
  return flags;
}
