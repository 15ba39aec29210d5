import { median, type Timing } from './tone-diapason.ts';
import { textOf } from './tone-texts.ts';

type Check = (text: string) => unknown;

/** It comes without types. */
async function writeGood(): Promise<Check> {
  const name = 'write-good';
  const loaded: unknown = await import(name);
  return (loaded as { default: Check }).default;
}

async function peer(name: string, load: () => Promise<Check>): Promise<Timing[]> {
  try {
    const start = performance.now();
    const check = await load();
    await check('Hello.');
    const loading = performance.now() - start;
    const each = async (size: number): Promise<number> => {
      const times: number[] = [];
      for (let call = 0; call < 25; call += 1) {
        const text = textOf(size, call);
        const begin = performance.now();
        await check(text);
        times.push(performance.now() - begin);
      }
      return median(times);
    };
    return [{ name, load: loading, key: await each(280), short: await each(280), middle: await each(1_000), long: await each(10_000) }];
  } catch (error) {
    console.error(`${name} is left out: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    return [];
  }
}

/** write-good, retext with equality, simplify and profanities, alex and harper.js on the same texts. */
export async function measurePeers(): Promise<Timing[]> {
  const retext = async (): Promise<Check> => {
    const [{ retext: make }, equality, simplify, profanities] = await Promise.all([
      import('retext'),
      import('retext-equality'),
      import('retext-simplify'),
      import('retext-profanities'),
    ]);
    const processor = make().use(equality.default).use(simplify.default).use(profanities.default).freeze();
    return (text) => processor.processSync(text);
  };
  const harper = async (): Promise<Check> => {
    const [{ LocalLinter }, { binary }] = await Promise.all([import('harper.js'), import('harper.js/binary')]);
    const linter = new LocalLinter({ binary });
    await linter.setup();
    return (text) => linter.lint(text);
  };
  return [
    ...(await peer('write-good', writeGood)),
    ...(await peer('retext (3 plugins)', retext)),
    ...(await peer('alex', async () => ((await import('alex')) as unknown as { text: Check }).text)),
    ...(await peer('harper.js', harper)),
  ];
}
