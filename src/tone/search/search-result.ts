import type { Hit } from '../../guide/rule-kind.ts';
import type { Piece } from './cursor.ts';
import type { AlternativeMatch, Expression } from './expression.ts';

/** What one pass over a piece found of a search, and what the search made of it. */
export class SearchResult {
  readonly search: number;
  readonly places: AlternativeMatch[] = [];
  /** The expressions that are still to be tried, and where the literals that they need begin. */
  active: Expression[] | undefined;
  signs: number[][] | undefined;
  hits: readonly Hit[] | undefined;
  /** Steps that took. */
  steps = 0;

  constructor(search: number) {
    this.search = search;
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
  readonly results: readonly SearchResult[];
}
