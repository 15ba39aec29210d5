// @vitest-environment happy-dom
import '../../fake-browser.ts';
import { expect, it } from 'vitest';
import { defaultWorkspace } from '../../../src/defaults/workspace.ts';
import type { PostActions } from '../../../src/pages/panel/post/actions.ts';
import { Person } from '../../../src/pages/panel/post/Person.tsx';
import type { QueueItem } from '../../../src/pages/panel/queue.ts';
import { show } from '../show.tsx';

const shown = (authorId?: string) =>
  show(
    <Person
      item={{ marks: [], state: { authorId, post: { author: { name: 'Nadia' } } } } as unknown as QueueItem}
      author={undefined}
      workspace={{ ...defaultWorkspace }}
      now={0}
      actions={{} as PostActions}
      acts
      open={false}
      onOpen={() => {}}
    />,
  );

it('has a section for a person who can be marked, and no empty heading for nobody', async () => {
  await shown('x:nadia');
  expect(document.querySelector('h2')?.textContent).toBe('Person');
  await shown();
  expect(document.querySelector('h2')).toBeNull();
});
