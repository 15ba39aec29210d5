/** Checks plain text or Markdown files against a tone guide; `--help` says how. */
import { readFileSync } from 'node:fs';
import { checkText } from '../src/tone/command/index.ts';

process.exitCode = await checkText(process.argv.slice(2), {
  input: () => readFileSync(0),
  out: (text) => process.stdout.write(text),
});
