import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../tools/root.ts';

const src = path.join(root, 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file));
const read = (file: string) => readFileSync(path.join(src, file), 'utf8');

/** What reads tables of the log past `store/`, each with why no name is shown by it. */
const direct: Readonly<Record<string, string>> = {
  'background/route-call.ts escalations': 'looks for the post of an escalation',
  'background/team/team-context.ts documents': 'compares authors as they were signed',
};

it('whoever shows what happened reads it through the store, which names members as the roster does', () => {
  const found = files
    .filter((file) => !file.startsWith('store/'))
    .flatMap((file) =>
      [...read(file).matchAll(/\bstore\.(events|posts|authors|escalations|documents)\b(?!\.ts)/g)].map(([, table]) => `${file} ${table}`),
    );
  expect([...new Set(found)].sort()).toEqual(Object.keys(direct).sort());
});

it('in the store, every reading of rows for others gives them the roster’s names', () => {
  const reading = read('store/read.ts');
  const returned = [...reading.matchAll(/^export async function (\w+)\([\s\S]*?^}/gm)].filter(([body]) =>
    /Promise<[^>]*(Event|State)/.test(body),
  );
  expect(returned.length).toBeGreaterThan(8);
  const through = /\b(named|namedEvents|postStates|authorStates|escalationStates|posts|authors|escalation|eventsOf)\(/;
  for (const [body, name] of returned) expect(through.test(body.slice(body.indexOf('{'))), name).toBe(true);
});
