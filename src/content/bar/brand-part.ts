import type { Here } from '../../contract/behalf.ts';
import type { Language } from '../../guide/language.ts';
import type { BarPart } from '../ports/bar-part.ts';
import { workspaceWords } from '../workspace/words.ts';

/** Which workspace the bar speaks for, in a few letters beside the fork; nothing while the browser has one. */
export function brandPart(here: Here | undefined, language: Language): BarPart[] {
  const { brand, unsure } = here ?? {};
  if (brand === undefined) return [];
  const w = workspaceWords[language];
  return [{ name: 'brand', text: brand.short, look: 'said brand', title: unsure ? w.unsure(brand.name) : w.answersFor(brand.name) }];
}
