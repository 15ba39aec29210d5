import { expect, it } from 'vitest';
import { HappeningSchema } from '../../src/contract/event.ts';
import { RoleSchema } from '../../src/contract/team.ts';
import { happeningTypes } from '../../src/domain/event-types.ts';
import { isForLeads, mayWrite } from '../../src/domain/rights.ts';
import { LanguageSchema } from '../../src/guide/language.ts';
import { deniedActionName } from '../../src/ui/words/denied-actions.ts';

it('knows the types of events that can be read, and no other', () => {
  expect([...happeningTypes].sort()).toEqual(HappeningSchema.options.map(({ entries }) => entries.type.literal).sort());
});

it('lets a lead write whatever anybody may, and a reader nothing', () => {
  for (const type of happeningTypes) {
    expect(mayWrite('lead', type)).toBe(true);
    expect(mayWrite('reader', type)).toBe(false);
  }
});

it('lets nobody write a type that only a newer Diapason knows', () => {
  for (const type of ['starred', 'constructor'] as unknown as typeof happeningTypes) {
    expect(RoleSchema.options.filter((role) => mayWrite(role, type))).toEqual([]);
    expect(isForLeads(type)).toBe(false);
  }
});

it.each(LanguageSchema.options)('has words in %s for each type that a role may be refused', (language) => {
  for (const type of happeningTypes) expect(deniedActionName(type, language)).not.toBe(deniedActionName('starred', language));
  expect(deniedActionName('constructor', language)).toBe(deniedActionName('starred', language));
});
