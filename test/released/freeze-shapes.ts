/**
 * Writes the present shapes of all that is stored or shared into `shapes.json`. A shape that is frozen already is never
 * changed but by what an older Diapason still reads; for anything else its number is raised first.
 *   npx tsx test/released/freeze-shapes.ts
 */
import { writeFileSync } from 'node:fs';
import { faultOf, frozenFile, frozenShapes } from './frozen-shapes.ts';
import { presentShapes } from './records.ts';

const frozen = frozenShapes();
for (const [name, present] of presentShapes()) {
  const fault = faultOf(name, present, frozen);
  if (fault?.kind === 'changed') throw new Error(fault.sentence);
  frozen[name] = { ...frozen[name], [present.schema]: present.shape };
}
writeFileSync(frozenFile, `${JSON.stringify(frozen, undefined, 1)}\n`);
