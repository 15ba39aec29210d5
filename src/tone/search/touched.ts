import type { Hit } from '../../contract/rule-kind.ts';
import type { Piece } from './cursor.ts';
import type { Expression } from './expression.ts';
import { fits, type Literal } from './literal.ts';

/** A place of a literal. */
export interface Place extends Hit {
  readonly rank: number;
}

/** What one pass over a piece found of a search, and what the search made of it. */
export class Touched {
  readonly search: number;
  places: Place[] | undefined;
  /** The expressions whose needed literals occur, and where these begin. */
  active: Expression[] | undefined;
  signs: number[][] | undefined;
  hits: readonly Hit[] | undefined;
  /** Steps that took. */
  steps = 0;

  constructor(search: number) {
    this.search = search;
  }

  addPlace({ text, from, to }: Piece, literal: Literal, start: number): void {
    const end = start + literal.text.length;
    if (start < from || start > to || !fits(text, literal, start, end)) return;
    const place = { start, end, which: literal.which, rank: literal.rank };
    if (this.places) this.places.push(place);
    else this.places = [place];
  }

  addSign(expression: Expression, start: number): void {
    const known = this.active?.indexOf(expression) ?? -1;
    if (known >= 0) this.signs?.[known]?.push(start);
    else if (this.active) {
      this.active.push(expression);
      this.signs?.push([start]);
    } else {
      this.active = [expression];
      this.signs = [[start]];
    }
  }

  /** Where the needed literals of an expression begin; undefined for none. */
  signsOf(expression: Expression): readonly number[] | undefined {
    return this.signs?.[this.active?.indexOf(expression) ?? -1];
  }
}

export interface Scan extends Piece {
  /** One for each search of which something occurs, or that looks at every piece. */
  readonly touched: readonly Touched[];
}
