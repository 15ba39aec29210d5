import path from 'node:path';
import type { Plugin } from 'esbuild';
import { siteIds } from '../../src/domain/sites.ts';
import { root } from '../root.ts';

const NAMESPACE = 'site-script';

/** What a script of a site holds, by the beginning of its name. No page carries what reads another site. */
const codeOf: Readonly<Record<string, (id: string) => string>> = {
  site: (id) => `import { posts } from './sites/${id}/posts.ts'; import { readWith } from './content/site-script.ts'; readWith(posts);`,
  compose: (id) =>
    `import { createComposers } from './sites/${id}/composers.ts'; import { answerWith } from './content/site-script.ts'; answerWith(createComposers);`,
};

/** The scripts of each site: `site-<id>` reads its posts, `compose-<id>` its reply boxes. */
export const siteEntries: Readonly<Record<string, string>> = Object.fromEntries(
  siteIds.flatMap((id) => Object.keys(codeOf).map((kind) => [`${kind}-${id}`, `${NAMESPACE}:${kind}/${id}`])),
);

/** Writes the entries of the sites' scripts, which are the same for all sites. */
export const siteScripts: Plugin = {
  name: NAMESPACE,
  setup(setup) {
    setup.onResolve({ filter: new RegExp(`^${NAMESPACE}:`) }, ({ path: entry }) => {
      return { path: entry.slice(NAMESPACE.length + 1), namespace: NAMESPACE };
    });
    setup.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path: entry }) => {
      const [kind = '', id = ''] = entry.split('/');
      return { contents: codeOf[kind]?.(id) ?? '', resolveDir: path.join(root, 'src'), loader: 'ts' };
    });
  },
};
