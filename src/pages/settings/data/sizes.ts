import type { Language } from '../../../guide/language.ts';

/** A number of bytes as people say it. */
export function bytesText(count: number, language: Language): string {
  const [unit, size] =
    count < 1e6 ? (['kilobyte', 1e3] as const) : count < 1e9 ? (['megabyte', 1e6] as const) : (['gigabyte', 1e9] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(count / size);
}

/** A number as people say it. */
export const countText = (count: number, language: Language) => new Intl.NumberFormat(language).format(count);
