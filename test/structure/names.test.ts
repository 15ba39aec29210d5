import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../tools/root.ts';

const src = path.join(root, 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file));
const read = (file: string) => readFileSync(path.join(src, file), 'utf8');

/** The tables of the database, as its class declares them. */
const tables = [...read('store/database.ts').matchAll(/declare readonly (\w+): EntityTable/g)].map(([, table = '']) => table);

/** What code says that takes a table, or a transaction, from the database itself. */
const taking = new RegExp(
  `\\b[sS]tore\\s*\\.\\s*(?:(?:${tables.join('|')})\\b(?!\\.ts|\\()|(?:transaction|tables?)\\b)|\\.(?:${tables.join('|')})\\s*\\.\\s*(?:bulk\\w+|toCollection|toArray|orderBy|where)\\(`,
);

it('whoever reads or writes the store does so by its functions: no table is used outside `store/`', () => {
  expect(tables).toContain('events');
  expect(files.filter((file) => !file.startsWith('store/') && taking.test(read(file)))).toEqual([]);
});

it('would notice a table that is used outside', () => {
  for (const code of ['store.events.get(id)', 'await at.store\n  .outbox.count()', 'db.refs.toArray()', "store.transaction('r'"])
    expect(taking.test(code)).toBe(true);
  for (const code of ["from '../store/names.ts'", 'state.posts.add(id)', 'view.escalations.filter(isOpen)'])
    expect(taking.test(code)).toBe(false);
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
