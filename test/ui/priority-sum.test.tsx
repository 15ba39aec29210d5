// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { PrioritySum } from '../../src/ui/post/PrioritySum.tsx';

afterEach(() => render(null, document.body));

it('takes points off with a true minus', () => {
  const reasons = [
    { why: 'sensitive', points: 30 },
    { why: 'speed', points: -8 },
  ];
  const priority = { points: 22, level: 'normal' as const, reasons };
  render(<PrioritySum priority={priority} dueAt={undefined} labels={defaultWorkspace.labels} language="en" now={0} />, document.body);
  expect([...document.querySelectorAll('tbody td')].map(({ textContent }) => textContent)).toEqual(['+30', '−8']);
});
