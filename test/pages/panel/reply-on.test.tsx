// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openPanel, postOf, until } from './open-panel.tsx';

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

/** The buttons of the post that has the page, its primary one marked. */
const buttons = () =>
  [...document.querySelectorAll('[role=toolbar] button')].map((one) => `${one.textContent}${one.classList.contains('pri') ? ' *' : ''}`);

it('has the reply as its primary action once a department has answered, until somebody replied', async () => {
  const panel = await openPanel(postOf(1));
  const { escalationId } = await panel.ask('escalate', { post: postOf(1), department: 'support' });
  location.hash = '#post=x%3A1';
  await until(() => expect(buttons().at(-1)).toBe('Escalate'));
  panel.at.time += 60_000;
  await panel.ask('outcome', { escalationId, what: 'answered', text: 'It ships on Friday' });
  await until(() => expect(buttons().slice(-2)).toEqual(['Escalate', 'Reply on X *']));
  panel.at.time += 60_000;
  await panel.ask('replied', { post: postOf(1), text: 'It ships on Friday.', findings: [], mended: [] });
  await until(() => expect(buttons().at(-1)).toBe('Escalate'));
});
