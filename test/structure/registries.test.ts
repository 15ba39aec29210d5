import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { channels } from '../../src/channels/index.ts';
import { EngineConfigSchema } from '../../src/contract/engine.ts';
import { declaredSites } from '../../src/domain/sites.ts';
import { allKinds } from '../../src/tone/guides.ts';
import { root } from '../../tools/root.ts';
import { kindExamples } from '../tone/kind-examples.ts';
import { read, sourcesBelow } from './sources.ts';

const has = (file: string) => existsSync(path.join(root, file));

describe.each(Object.entries(declaredSites))('the site %s', (id, { name, hosts }) => {
  it('has fixtures and a practice page', () => {
    expect(sourcesBelow('test/sites/fixtures').some((file) => path.basename(file).startsWith(id))).toBe(true);
    for (const file of ['main.ts', 'page.html', 'page.css']) expect([file, has(`tools/practice/${id}/${file}`)]).toEqual([file, true]);
  });

  it('stands in the README, and in the page about sites with each host that is asked for', () => {
    expect(read('README.md')).toContain(name);
    for (const host of hosts) expect(read('docs/sites.md')).toContain(`\`https://${host}/*\``);
  });
});

describe.each(channels.map(({ id, name }) => [id, name.en] as const))('the channel %s', (id, name) => {
  it('has a fixture, and a place in the page about deliveries', () => {
    expect(read('test/channels/channels.test.ts')).toMatch(new RegExp(`^  ${id}: \\{$`, 'm'));
    expect(read('docs/delivery.md').toLowerCase()).toContain(name.toLowerCase().split(/[ ,]/)[0] ?? '');
  });
});

describe.each(EngineConfigSchema.options.map(({ entries }) => [entries.kind.literal]))('the engine %s', (kind) => {
  it('has a medium in the shared suite, and a page', () => {
    expect(read('test/team/engines.ts')).toMatch(new RegExp(`\\b${kind}(Engine\\b|')`));
    expect(has(`docs/engines/${kind}.md`) || has(`docs/engines/${kind}s.md`)).toBe(true);
  });
});

describe.each([...allKinds.keys()].map((kind) => [kind]))('the kind of rule %s', (kind) => {
  it('has examples in a test, and a place in the page about the guide file', () => {
    expect(kindExamples[kind]).toBeDefined();
    expect(read('docs/guide-format.md')).toContain(`\`${kind}\``);
  });
});
