import type { Problem } from './problem.ts';

/** Thrown where a promise cannot be kept for a reason a person should read. Holds no schema: content scripts carry it. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(code: Problem['code'], more: Omit<Problem, 'code'> = {}) {
    super(`${code}${more.where ? ` at ${more.where}` : ''}${more.detail ? `: ${more.detail}` : ''}`);
    this.name = 'Refusal';
    this.problem = { code, ...more };
  }
}
