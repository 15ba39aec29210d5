// @vitest-environment happy-dom
import { Fragment, render } from 'preact';
import { expect, it } from 'vitest';
import { keepInOrder } from '../../src/ui/in-order.ts';

const name = 'Lune\u202eenul\u2066 <b>';

const Named = ({ of }: { readonly of: string }) => <b title={of}>{of}</b>;

it('writes no text that turns itself or its neighbours around, wherever a component puts it', () => {
  keepInOrder();
  render(
    <section aria-label={name}>
      {name} <Named of={name} />
      <Fragment>{name}</Fragment>
      {[name, <i key="a">{[name]}</i>]}
    </section>,
    document.body,
  );
  expect(document.body.textContent).toBe(`${'Luneenul <b>'} ${'Luneenul <b>'.repeat(4)}`);
  expect(document.body.innerHTML).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});
