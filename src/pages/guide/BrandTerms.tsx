import type { Guide } from '../../contract/guide.ts';
import type { Language } from '../../contract/language.ts';
import { TextField } from '../../ui/Field.tsx';
import { Lines } from './kinds/Lines.tsx';
import { guideWords } from './words.ts';

interface BrandTermsProps {
  readonly guide: Guide;
  readonly language: Language;
  readonly onGuide: (change: Partial<Guide>) => void;
}

/** The guide's name, and the terms that no rule complains about or that are refused everywhere. */
export function BrandTerms({ guide, language, onGuide }: BrandTermsProps) {
  const w = guideWords[language];
  const { name, vocabulary } = guide;
  return (
    <section class="card" aria-label={w.terms}>
      <h2>{w.terms}</h2>
      <TextField label={w.name} value={name} maxLength={100} onValue={(text) => onGuide({ name: text })} />
      <Lines
        label={w.accept}
        help={w.acceptHelp}
        value={vocabulary.accept}
        onValue={(accept) => onGuide({ vocabulary: { ...vocabulary, accept } })}
      />
      <Lines
        label={w.reject}
        help={w.rejectHelp}
        value={vocabulary.reject}
        onValue={(reject) => onGuide({ vocabulary: { ...vocabulary, reject } })}
      />
    </section>
  );
}
