// @vitest-environment happy-dom
import '../fake-browser.ts';
import { expect, it } from 'vitest';
import { Chip } from '../../src/ui/Chip.tsx';
import { find, show } from '../pages/show.tsx';

it('cuts only the name of a department, never where the message stands', async () => {
  await show(
    <Chip tone="red" tail=" · refused">
      Customer support and after-sales for all of Belgium
    </Chip>,
  );
  expect(find('.chip .cut').textContent).not.toContain('refused');
  expect(find('.chip .cut + .tail').textContent).toBe(' · refused');
  expect(find('.chip').title).toBe('Customer support and after-sales for all of Belgium · refused');
});
