/** The first answer of ordered strategies: the surest first, each later one for when the site has changed. */
export function firstOf<Input extends readonly unknown[], Output>(
  strategies: readonly ((...input: Input) => Output | undefined)[],
  ...input: Input
): Output | undefined {
  for (const strategy of strategies) {
    const answer = strategy(...input);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
