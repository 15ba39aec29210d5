// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Reading } from '../../../src/pages/parts/frame/Reading.tsx';
import { find, show } from '../show.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('says nothing of a reading that is over at once, and says a long one', async () => {
  await show(<Reading text="Reading the queue…" />);
  await act(() => void vi.advanceTimersByTime(199));
  expect(find('.reading').textContent).toBe('');
  await act(() => void vi.advanceTimersByTime(1));
  expect(find('.reading').textContent).toBe('Reading the queue…');
});
