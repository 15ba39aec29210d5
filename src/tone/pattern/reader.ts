import { PatternFault } from './node.ts';

/** Reads a pattern code point by code point. */
export class Reader {
  readonly pattern: string;
  position = 0;
  constructor(pattern: string) {
    this.pattern = pattern;
  }
  get done(): boolean {
    return this.position >= this.pattern.length;
  }
  peek(ahead = 0): string {
    return this.pattern[this.position + ahead] ?? '';
  }
  /** Takes `text` if it comes next. */
  take(text: string): boolean {
    if (!this.pattern.startsWith(text, this.position)) return false;
    this.position += text.length;
    return true;
  }
  /** Takes what the sticky expression matches here. */
  match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.position;
    const found = expression.exec(this.pattern);
    if (found) this.position += found[0].length;
    return found;
  }
  next(): number {
    const code = this.pattern.codePointAt(this.position);
    if (code === undefined) this.fail('The pattern ends too early');
    this.position += code > 0xffff ? 2 : 1;
    return code;
  }
  fail(reason: string): never {
    throw new PatternFault(reason, this.pattern, this.position);
  }
}
