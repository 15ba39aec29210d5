// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { registry } from '../../../src/content/registry.ts';

it('keeps what runs when the bundle is loaded again, so that no reply is recorded twice', async () => {
  await import('../../../src/content/compose.ts');
  const { compose } = registry();
  expect(compose).toBeDefined();
  vi.resetModules();
  await import('../../../src/content/compose.ts');
  expect(registry().compose).toBe(compose);
});
