import { specs } from './index.ts';
import type { KindSpec } from './spec.ts';

/** What may stand in the spec of each kind, by the kind's id. */
export const kindSpecs: ReadonlyMap<string, KindSpec> = new Map(specs.map((spec) => [spec.id, spec]));
