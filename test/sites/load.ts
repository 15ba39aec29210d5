import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Window } from 'happy-dom';
import type { SiteId } from '../../src/guide/site.ts';
import { root } from '../../tools/root.ts';

/** A document as the site would serve it: nothing runs, nothing is fetched. `url` is where the page says it is. */
export function documentOf(html: string, url = 'https://x.com/home'): Document {
  const window = new Window({ url, settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  window.document.write(html.trimStart().startsWith('<!doctype') ? html : `<!doctype html><html><body>${html}</body></html>`);
  return window.document as unknown as Document;
}

const shared = [process.env['DIAPASON_SHARED'], path.join(root, '../shared'), path.join(root, '../../shared')];

/** The folder of real pages of a site, which stands beside the project; `undefined` on a machine without. */
export function capturesOf(site: SiteId): string | undefined {
  const folders = shared.flatMap((folder) => (folder ? [path.join(folder, 'captures', site)] : []));
  return folders.find((folder) => existsSync(folder));
}

/** Each real page of a site by its file name. */
export function readCaptures(site: SiteId): ReadonlyMap<string, string> {
  const folder = capturesOf(site);
  if (folder === undefined) return new Map();
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return new Map(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}
