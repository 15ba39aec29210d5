// @vitest-environment happy-dom
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { LabelChip } from '../../src/ui/Chip.tsx';
import { TextField } from '../../src/ui/Field.tsx';
import { Menu } from '../../src/ui/Menu.tsx';
import { Switch } from '../../src/ui/Switch.tsx';
import { Tabs } from '../../src/ui/Tabs.tsx';
import { Toast } from '../../src/ui/Toast.tsx';

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

const show = (node: ComponentChild) => act(() => render(node, document.body));
const find = (selector: string) => document.querySelector<HTMLElement>(selector) ?? expect.fail(`nothing is ${selector}`);
const press = (target: HTMLElement, key: string) =>
  act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));

it('Tabs select with the arrows, around the ends', async () => {
  const onSelect = vi.fn();
  const tabs = [
    { key: 'open', name: 'Open', count: 3 },
    { key: 'mine', name: 'Mine', count: 0 },
  ];
  await show(<Tabs tabs={tabs} active="mine" label="Queue" controls="list" onSelect={onSelect} />);
  await press(find('[aria-selected=true]'), 'ArrowRight');
  expect(onSelect).toHaveBeenCalledWith('open');
  expect(find('[role=tablist]').textContent).toBe('Open3Mine');
});

it('a field ties its label, help and error to the input', async () => {
  const onValue = vi.fn();
  await show(<TextField label="Address" help="From Slack" error="Not a web address" value="x" onValue={onValue} />);
  const input = find('input') as HTMLInputElement;
  expect(find('label').getAttribute('for')).toBe(input.id);
  const told = (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
  expect(told).toEqual(['From Slack', 'Not a web address']);
  expect(input.getAttribute('aria-invalid')).toBe('true');
  input.value = 'https://example.com';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  expect(onValue).toHaveBeenCalledWith('https://example.com');
});

it('a switch tells its new state', async () => {
  const onChange = vi.fn();
  await show(<Switch label="X" checked={false} onChange={onChange} />);
  await act(() => find('[role=switch]').click());
  expect(onChange).toHaveBeenCalledWith(true);
});

it('a menu opens on its first action, closes with Escape and gives the focus back', async () => {
  await show(
    <Menu label="More" items={[{ key: 'a', name: 'Settings', run: () => {} }]}>
      …
    </Menu>,
  );
  await act(() => find('[aria-haspopup=menu]').click());
  expect(document.activeElement?.textContent).toBe('Settings');
  await press(find('[role=menuitem]'), 'Escape');
  expect(document.querySelector('[role=menu]')).toBeNull();
  expect(document.activeElement).toBe(find('[aria-haspopup=menu]'));
});

it('a menu action runs once and closes the menu', async () => {
  const run = vi.fn();
  await show(
    <Menu label="More" items={[{ key: 'a', name: 'Settings', run }]}>
      …
    </Menu>,
  );
  await act(() => find('[aria-haspopup=menu]').click());
  await act(() => find('[role=menuitem]').click());
  expect(run).toHaveBeenCalledTimes(1);
  expect(document.querySelector('[role=menu]')).toBeNull();
});

it('a label that the workspace no longer holds shows its key as text', async () => {
  await show(<LabelChip label={undefined} value="<b>delivery</b>" language="fr" />);
  expect(find('.chip').textContent).toBe('<b>delivery</b>');
});

it('a toast with undo leaves when the undo time is over, and not before', async () => {
  vi.useFakeTimers({ now: 1_000 });
  const onGone = vi.fn();
  const notice = { text: 'Sent to support', undo: { name: 'Undo', until: 9_000, run: () => {} } };
  await show(<Toast notice={notice} onGone={onGone} />);
  vi.advanceTimersByTime(7_999);
  expect(onGone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onGone).toHaveBeenCalledTimes(1);
});
