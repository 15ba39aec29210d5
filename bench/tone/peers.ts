import type { Check, Subject } from './subjects.ts';

/** It comes without types. */
async function writeGood(): Promise<Check> {
  // @ts-expect-error: no types
  const loaded: unknown = await import('write-good');
  return (loaded as { default: Check }).default;
}

async function retext(): Promise<Check> {
  const [{ retext: make }, equality, simplify, profanities] = await Promise.all([
    import('retext'),
    import('retext-equality'),
    import('retext-simplify'),
    import('retext-profanities'),
  ]);
  const processor = make().use(equality.default).use(simplify.default).use(profanities.default).freeze();
  return (text) => processor.processSync(text);
}

async function alex(): Promise<Check> {
  return ((await import('alex')) as unknown as { text: Check }).text;
}

async function harper(): Promise<Check> {
  const [{ LocalLinter }, { binaryInlined }] = await Promise.all([import('harper.js'), import('harper.js/binaryInlined')]);
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return (text) => linter.lint(text);
}

/** write-good, retext with equality, simplify and profanities, alex and harper.js. */
export const peers: readonly Subject[] = [
  { name: 'write-good', load: writeGood },
  { name: 'retext (equality, simplify, profanities)', load: retext },
  { name: 'alex', load: alex },
  { name: 'harper.js', load: harper },
];
