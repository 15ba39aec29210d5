// @vitest-environment happy-dom
import { Fragment, render } from 'preact';
import { expect, it } from 'vitest';
import { painted } from '../../src/content/surface/painted.ts';
import { TextArea, TextField } from '../../src/ui/Field.tsx';
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

it('shows no turning in the value of a field, whichever it is, and leaves what is chosen or secret as it is', () => {
  keepInOrder();
  const fields = (
    <form>
      <TextField label="Name" value={name} onValue={() => undefined} />
      <TextArea label="Note" value={name} onValue={() => undefined} />
      <input defaultValue={name} />
      <input type="password" value={name} />
      <input type="checkbox" value={name} />
      <select value={name}>
        <option value={name}>{name}</option>
      </select>
    </form>
  );
  render(fields, document.body);
  const values = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
  expect(values).toEqual(['Luneenul <b>', 'Luneenul <b>', 'Luneenul <b>', name, name]);
  expect(document.querySelector('option')?.textContent).toBe('Luneenul <b>');
  expect(document.querySelector('select')?.value).toBe(name);
});

it('paints no word that turns the writing around', () => {
  expect(painted(document, name).dataset['words']).toBe('Luneenul <b>');
});
