import type { Rule } from '../../../guide/guide.ts';
import type { Language } from '../../../guide/language.ts';
import { faultText } from '../../../tone/exchange/index.ts';
import { EMPTY_FIELD, emptyField } from '../../../tone/guides.ts';
import type { RuleProblem } from '../../../tone/index.ts';
import { fieldLabel } from '../../parts/documents/kind-words.ts';
import { ruleWords } from './rule-words.ts';

/** Where a rule holds nothing although something must stand there. */
export function emptyProblem(rule: Rule): RuleProblem | undefined {
  const field = emptyField(rule);
  if (field !== undefined) return { where: `${rule.id}, spec.${field}`, detail: EMPTY_FIELD };
  return rule.message.trim() === '' ? { where: `${rule.id}, message`, detail: EMPTY_FIELD } : undefined;
}

/** A field by its name on the page: `spec.tokens` is "Words or phrases". */
function fieldName(kind: string, where: string, language: Language): string {
  const key = /(?:^|, )spec\.([^.:, ]+)/.exec(where)?.[1];
  if (key !== undefined) return fieldLabel(kind, key, language)[0];
  return /(?:^|, )message\b/.test(where) ? ruleWords[language].message : '';
}

/** What a fault of a rule says, beginning with the field in which it is. */
export function faultSentence(kind: string, { where, detail }: RuleProblem, language: Language): string {
  const w = ruleWords[language];
  const place = fieldName(kind, where, language);
  if (detail === EMPTY_FIELD || /^Invalid key: Expected/.test(detail)) return w.fault(place, w.missing);
  return w.fault(place, faultText(detail, language));
}
