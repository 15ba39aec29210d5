/**
 * Builds `dist/chromium` and `dist/firefox`, unpacked and loadable, from one source and one manifest.
 *   npm run build -- [--dev] [--allow-sites] [--practice] [--out DIR]
 * What ships takes no host: a person allows each. --allow-sites has the browser allow the sites at installation, for
 * organisations that install by force; --practice the loopback hosts too, so that journeys go without the browser's
 * dialog. --dev adds source maps.
 */
import { parseArgs } from 'node:util';
import { buildAll, reportSizes } from '../tools/build/build.ts';

const flag = { type: 'boolean', default: false } as const;
const named = { dev: flag, 'allow-sites': flag, practice: flag, out: { type: 'string', default: 'dist' } } as const;
const { values } = parseArgs({ options: named });
const options = { ...values, allowSites: values['allow-sites'] };
await buildAll(options);
await reportSizes(options.out, !options.dev);
