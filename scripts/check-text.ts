/** Checks plain text or Markdown files against a tone guide; `--help` says how. */
import { readFileSync } from 'node:fs';
import { defaultGuide } from '../src/defaults/guide.ts';
import { defaultWorkspace } from '../src/defaults/workspace.ts';
import { checkText } from '../src/tone/command/index.ts';

process.exitCode = await checkText(process.argv.slice(2), {
  shipped: { guide: defaultGuide, labels: defaultWorkspace.labels },
  input: () => readFileSync(0),
  out: (text) => process.stdout.write(text),
});
