import { useState } from 'preact/hooks';
import type { Guide } from '../../../guide/guide.ts';
import { type Remark, writeGuideFile, writeTerms, writeValePackage } from '../../../tone/exchange/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { download } from '../../parts/frame/download.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { exchangeWords } from './exchange-words.ts';
import { Remarks } from './Remarks.tsx';

const formats = ['vale', 'csv', 'json'] as const;
type Format = (typeof formats)[number];

/** Saves the guide in a format; what has no place in it comes back. */
function save(guide: Guide, format: Format): readonly Remark[] {
  const name = guide.name.replace(/[^\p{L}\p{N}_-]+/gu, '-') || 'guide';
  if (format === 'json') {
    download(`${name}.json`, writeGuideFile(guide));
    return [];
  }
  if (format === 'csv') {
    const { bytes, remarks } = writeTerms(guide, `${name}.csv`);
    download(`${name}.csv`, bytes);
    return remarks;
  }
  const { bytes, remarks } = writeValePackage(guide);
  download(`${name}.zip`, bytes);
  return remarks;
}

/** The draft in the three formats. */
export function ExportCard({ guide }: { readonly guide: Guide }) {
  const { language } = useFrame();
  const w = exchangeWords[language];
  const [remarks, setRemarks] = useState<readonly Remark[]>();
  return (
    <section class="card">
      <h2>{w.exportTitle}</h2>
      <p class="help">{w.exportText}</p>
      <ul class="items">
        {formats.map((format) => {
          const [name, about] = w.formats[format];
          return (
            <li key={format}>
              <p class="grow">
                <b>{name}</b> <span class="muted">{about}</span>
              </p>
              <Button look="line" aria-label={`${w.save}: ${name}`} onClick={() => setRemarks(save(guide, format))}>
                {w.save}
              </Button>
            </li>
          );
        })}
      </ul>
      <div role="status" class="told-now">
        {remarks !== undefined && <p>{w.savedWith(remarks.length)}</p>}
        {remarks !== undefined && <Remarks remarks={remarks} />}
      </div>
    </section>
  );
}
