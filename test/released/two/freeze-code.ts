/**
 * Freezes the code of a released version, so that present versions can be tried on one team with it: from a checkout of its
 * commit, once for each release.
 *   npx tsx test/released/two/freeze-code.ts 0.1 /path/to/its/checkout
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../../tools/root.ts';
import { bundled } from './bundle.ts';

const [version, checkout] = process.argv.slice(2);
if (version === undefined || checkout === undefined) throw new Error('Say which version, and where its checkout is');
const code = await bundled(path.resolve(checkout), root);
writeFileSync(path.join(root, 'test', 'released', version, 'code.mjs.gz'), gzipSync(code, { level: 9 }));
