import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import { x } from '../../src/sites/x.ts';
import { root } from '../../tools/root.ts';
import { documentOf } from './load.ts';

const folder = [process.env['DIAPASON_SHARED'], path.join(root, '../shared'), path.join(root, '../../shared')]
  .flatMap((shared) => (shared ? [path.join(shared, 'cases/pages')] : []))
  .find((pages) => existsSync(pages));

interface Wanted {
  readonly id?: string;
  readonly kind?: Post['kind'];
  readonly author?: string;
  readonly text?: string;
  readonly state?: Post['textState'];
  readonly parent?: string | null;
}
interface Case {
  readonly file: string;
  readonly address: string;
  readonly expect: {
    readonly posts?: readonly Wanted[];
    readonly exactly?: boolean;
    readonly count?: number;
    readonly composers?: number;
    readonly answers?: Readonly<Record<string, number>>;
    readonly health?: readonly string[];
  };
}

const cases: readonly Case[] =
  folder === undefined
    ? []
    : (JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Case[]).filter(({ file }) => file.startsWith('x-'));

it.skipIf(cases.length > 0)('situations from the field are not on this machine: DIAPASON_SHARED names no folder with them', () => {});

function fits(post: Post, { id, kind, author, text, state, parent }: Wanted): boolean {
  const wanted = [id ?? post.id, kind ?? post.kind, author ?? post.author?.name, text ?? post.text, state ?? post.textState];
  const found = [post.id, post.kind, post.author?.name, post.text, post.textState];
  return wanted.join('\n') === found.join('\n') && (parent === undefined || (parent ?? undefined) === post.parentId);
}

it.each(cases.map((one) => [one.file, one] as const))('the situation %s is read right', (file, { address, expect: right }) => {
  const document = documentOf(readFileSync(path.join(folder as string, file), 'utf8'), address);
  const elements = x.findPosts(document);
  const posts = elements.flatMap((element) => x.readPost(element) ?? []);
  for (const wanted of right.posts ?? [])
    expect(
      posts.some((post) => fits(post, wanted)),
      JSON.stringify(wanted),
    ).toBe(true);
  if (right.exactly) expect(posts).toHaveLength(right.posts?.length ?? 0);
  if (right.count !== undefined) expect(posts).toHaveLength(right.count);
  if (right.composers !== undefined) expect(x.findComposers(document)).toHaveLength(right.composers);
  for (const [id, count] of Object.entries(right.answers ?? {})) {
    const element = elements.find((one) => x.readPost(one)?.id === id);
    expect(element && x.answersShown(element)).toHaveLength(count);
  }
  expect(right.health ?? ['good']).toContain(x.health(document).verdict);
  expect(posts.filter((post) => post.text === '' && !post.missing.includes('text'))).toEqual([]);
  for (const element of elements) expect(x.openPost(element).slot()?.parent.closest('a,button,[role="link"],[role="button"]')).toBeNull();
});
