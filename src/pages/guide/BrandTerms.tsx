import type { Guide } from '../../guide/guide.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { useFrame } from '../parts/frame/frame.tsx';
import { Lines } from './kinds/Lines.tsx';
import { guideWords } from './words.ts';

interface BrandTermsProps {
  readonly guide: Guide;
  readonly onGuide: (change: Partial<Guide>) => void;
  /** Makes a rule of the rejected terms. */
  readonly onAvoid: () => void;
}

/** The guide's name, and the terms that no rule complains about or that are refused everywhere. */
export function BrandTerms({ guide, onGuide, onAvoid }: BrandTermsProps) {
  const { language } = useFrame();
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
      {vocabulary.reject.length > 0 && (
        <>
          <Lines
            label={w.reject}
            help={w.rejectHelp}
            value={vocabulary.reject}
            onValue={(reject) => onGuide({ vocabulary: { ...vocabulary, reject } })}
          />
          <div class="actions">
            <Button look="line" onClick={onAvoid}>
              {w.makeRule}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
