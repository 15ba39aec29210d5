import path from 'node:path';
import type { Plugin } from 'esbuild';
import { siteIds } from '../../src/domain/sites.ts';
import { root } from '../root.ts';

const NAMESPACE = 'site-script';

/** The script of each site, `site-<id>`: what reads its posts. No page carries what reads another site. */
export const siteEntries: Readonly<Record<string, string>> = Object.fromEntries(siteIds.map((id) => [`site-${id}`, `${NAMESPACE}:${id}`]));

/** Writes the entry of a site's script, the same for all sites: it hands the site's adapter to the page program. */
export const siteScripts: Plugin = {
  name: NAMESPACE,
  setup(setup) {
    setup.onResolve({ filter: new RegExp(`^${NAMESPACE}:`) }, ({ path: entry }) => {
      return { path: entry.slice(NAMESPACE.length + 1), namespace: NAMESPACE };
    });
    setup.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path: id }) => ({
      contents: `import { posts } from './sites/${id}/posts.ts'; import { readWith } from './content/site-script.ts'; readWith(posts);`,
      resolveDir: path.join(root, 'src'),
      loader: 'ts',
    }));
  },
};
