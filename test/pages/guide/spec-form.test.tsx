// @vitest-environment happy-dom
import '../../fake-browser.ts';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { SpecForm } from '../../../src/pages/guide/kinds/SpecForm.tsx';
import { fieldLabel, kindWords } from '../../../src/pages/parts/documents/kind-words.ts';
import { kindForms, type SpecField } from '../../../src/tone/guides.ts';
import { enter, named, show } from '../show.tsx';

type Spec = Readonly<Record<string, unknown>>;

let kept: Spec;

/** A kind's form as the guide page holds it: what is changed is what is shown next. */
function Editor({ kind }: { readonly kind: string }) {
  const [spec, setSpec] = useState(kept);
  kept = spec;
  return <SpecForm kind={kind} spec={spec} onSpec={setSpec} />;
}

function edited(kind: string, spec: Spec) {
  kept = spec;
  return show(<Editor key={kind} kind={kind} />);
}

const fields = [...kindForms].flatMap(([kind, { fields: own = [] }]) => own.map((field) => ({ kind, field })));
function ofSort<Sort extends SpecField['as']>(as: Sort) {
  return fields.flatMap(({ kind, field }) => (field.as === as ? [{ kind, field: field as SpecField & { readonly as: Sort } }] : []));
}

it('shows every field of every kind under a name of its own', async () => {
  for (const { kind, field } of fields) {
    await edited(kind, {});
    const [label] = fieldLabel(kind, field.key, 'en');
    expect([kind, field.key, document.body.textContent.includes(label)]).toEqual([kind, field.key, true]);
  }
});

it.each(ofSort('number'))('$kind: an emptied number is no setting, not zero', async ({ kind, field }) => {
  await edited(kind, { other: 'stays', [field.key]: 5 });
  const input = named<HTMLInputElement>(fieldLabel(kind, field.key, 'en')[0]);
  await enter(input, '7');
  expect(kept).toEqual({ other: 'stays', [field.key]: 7 });
  await enter(input, '');
  expect(kept).toEqual({ other: 'stays' });
});

it.each(ofSort('flag'))('$kind: a flag that is taken off leaves no trace', async ({ kind, field }) => {
  await edited(kind, {});
  const label = fieldLabel(kind, field.key, 'en')[0];
  await act(() => named(label).click());
  expect(kept).toEqual({ [field.key]: true });
  await act(() => named(label).click());
  expect(kept).toEqual({});
});

it.each(ofSort('choice'))('$kind: a choice holds one of its values', async ({ kind, field }) => {
  await edited(kind, {});
  const select = named<HTMLSelectElement>(fieldLabel(kind, field.key, 'en')[0]);
  const value = field.values.at(-1) ?? '';
  await enter(select, value);
  expect(kept).toEqual({ [field.key]: value });
  const { values = {} } = kindWords(kind, 'en');
  expect([...select.options].map(({ textContent }) => textContent)).toContain(values[value] ?? value);
});

it.each(ofSort('checks'))('$kind: what is ticked stands in the order of the list, not of the ticking', async ({ kind, field }) => {
  await edited(kind, {});
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.checks input')];
  for (const box of boxes.reverse()) await act(() => box.click());
  expect(kept).toEqual({ [field.key]: field.values });
});
