import type { Language } from '../../guide/language.ts';
import { reasonWords } from './reason-words.ts';

type Words = (typeof reasonWords)['en'];
export type ReasonCode = keyof Words;

/** Why, as a code and what its sentence names; `reasonText` words it. */
export interface Reason {
  readonly code: ReasonCode;
  readonly values: readonly string[];
}

/** One thing a file holds that could not be taken over, with its place. */
export interface Remark {
  readonly file: string;
  /** From 1; absent when it is about the whole file. */
  readonly line?: number;
  readonly reason: Reason;
  /** `fault`: the file or rule is broken; `left-out`: well-formed, but Diapason has nothing for it; `note`: taken over with a change. */
  readonly kind: 'fault' | 'left-out' | 'note';
}

/** A reason with what its sentence names; long values are cut. */
export function because<Code extends ReasonCode>(code: Code, ...values: Parameters<Words[Code]>): Reason {
  return { code, values: values.map((value) => (value.length > 200 ? `${value.slice(0, 200)}…` : value)) };
}

/** The sentence, without the place. */
export function reasonText({ code, values }: Reason, language: Language): string {
  return (reasonWords[language][code] as (...values: readonly string[]) => string)(...values);
}

/** A remark as one line for a person. */
export function remarkLine({ file, line, reason }: Remark, language: Language = 'en'): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${reasonText(reason, language)}`;
}

/** A file that cannot be taken over at all. */
export class Rejected extends Error {
  readonly remark: Remark;
  constructor(file: string, reason: Reason, line?: number) {
    const remark: Remark = { file, reason, kind: 'fault', ...(line === undefined ? {} : { line }) };
    super(remarkLine(remark));
    this.name = 'Rejected';
    this.remark = remark;
  }
}
