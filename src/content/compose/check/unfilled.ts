import type { Language } from '../../../guide/language.ts';
import { type Checker, compileGuide } from '../../../tone/index.ts';

let checker: Checker | undefined;

/** The fields of a template that a draft still holds, each once; looked for even where the guide has no rule about them. */
export function unfilledFields(text: string, lang: Language): string[] {
  checker ??= compileGuide({
    schema: 1,
    name: 'fields',
    vocabulary: { accept: [], reject: [] },
    rules: [{ id: 'fields', kind: 'placeholder', level: 'required', message: '', spec: {} }],
  });
  return [...new Set(checker.check(text, { name: 'any', lang }).map(({ match }) => match))];
}
