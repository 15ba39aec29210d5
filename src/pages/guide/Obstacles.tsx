import type { Language } from '../../guide/language.ts';
import { faultText } from '../../tone/exchange/index.ts';
import type { Failure } from '../../tone/guides.ts';
import { composeWords } from '../../ui/compose/words.ts';
import { hashOf } from './route.ts';
import { guideWords } from './words.ts';

interface ObstaclesProps {
  readonly failures: readonly Failure[];
  readonly nameOf: (rule: string) => string;
  readonly language: Language;
}

/** How many are shown at once; the others come when these are mended. */
const SHOWN = 4;

/** What stands in the way of publishing: the rule and its example, fault or slow pattern. */
export function Obstacles({ failures, nameOf, language }: ObstaclesProps) {
  const w = guideWords[language];
  return (
    <div class="obstacles" role="alert">
      <p>
        <b>{w.notPublished}</b>
      </p>
      <ul>
        {failures.slice(0, SHOWN).map((failure) => (
          <li key={JSON.stringify(failure)}>
            <Words failure={failure} name={nameOf(failure.rule)} language={language} />{' '}
            <a href={hashOf('rules', failure.rule)}>{w.openRule}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Words({ failure, name, language }: { readonly failure: Failure; readonly name: string; readonly language: Language }) {
  const w = guideWords[language];
  const { quote } = composeWords[language];
  const { reason, example = '', detail = '' } = failure;
  switch (reason) {
    case 'silent-on-bad':
    case 'fires-on-good':
      return (
        <>
          {w[reason](name)} <b dir="auto">{quote(example)}</b>
        </>
      );
    case 'broken':
      return (
        <>
          {w.cannotWork(name)} {faultText(detail, language)}
        </>
      );
    case 'dead':
      return null;
    case 'twice':
      return <>{w.twice(failure.rule)}</>;
    case 'slow':
      return (
        <>
          {w.slow(name)}{' '}
          <span class="slow">
            {w.slowPattern} <code>{detail}</code> · {w.slowText} <code>{example.replace(/\p{Cc}/gu, '·')}</code>
          </span>
        </>
      );
  }
}
