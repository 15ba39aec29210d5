import type { Version } from '../../../contract/document.ts';
import type { Language } from '../../../guide/language.ts';
import { words } from '../../../guide/words.ts';
import { publishedOf, SHIPPED } from '../../../log/versions.ts';
import { shippedVersion, versionName, versionNumber } from '../../../ui/version-name.ts';

const nameWords = words({
  en: {
    shipped: (release: string) => `Ships with Diapason ${release}`,
    theShipped: (release: string) => `the version that ships with Diapason ${release}`,
    numbered: (number: string, name: string) => `${number} of ${name}`,
    dated: (name: string) => `the version of ${name}`,
  },
  fr: {
    shipped: (release) => `Livrée avec Diapason ${release}`,
    theShipped: (release) => `la version livrée avec Diapason ${release}`,
    numbered: (number, name) => `la ${number} du ${name}`,
    dated: (name) => `la version du ${name}`,
  },
});

type Known = Pick<Version, 'id' | 'author' | 'at'>;

/** How the versions of one document are called. */
export interface VersionNames {
  /** "v12": nothing for what ships, and for what a file brought and does not count. */
  number(version: Pick<Version, 'id'>): string | undefined;
  /** In a list: "v12 · 24 Nov, 14:05, Inès". */
  name(version: Known): string;
  /** In a sentence: "v12 of 24 Nov, 14:05, Inès". */
  within(version: Known): string;
}

interface NamesFor {
  /** What people call each version that counts, by id. */
  readonly numbers: ReadonlyMap<string, string>;
  /** The id of this browser's member. */
  readonly me: string;
  readonly now: number;
  readonly language: Language;
}

/** Names the versions of one document for whoever reads them. */
export function createVersionNames({ numbers, me, now, language }: NamesFor): VersionNames {
  const w = nameWords[language];
  const published = (version: Known) => publishedOf(version, numbers.get(version.id));
  const number = ({ id }: Pick<Version, 'id'>) => {
    const own = numbers.get(id);
    return own === undefined ? undefined : versionNumber(own);
  };
  const dated = (version: Known) => versionName({ author: version.author, at: published(version).at }, me, now, language);
  return {
    number,
    name: (version) =>
      version.author === SHIPPED ? w.shipped(shippedVersion(published(version).at)) : versionName(published(version), me, now, language),
    within(version) {
      if (version.author === SHIPPED) return w.theShipped(shippedVersion(published(version).at));
      const own = number(version);
      return own === undefined ? w.dated(dated(version)) : w.numbered(own, dated(version));
    },
  };
}
