import type { Version } from '../../../contract/document.ts';
import { guideRecord } from '../../../contract/guide-record.ts';
import type { Guide } from '../../../guide/guide.ts';
import type { Language } from '../../../guide/language.ts';
import { canonicalJson, SHIPPED } from '../../../log/versions.ts';
import type { VersionNames } from '../../parts/documents/version-names.ts';
import { changeNote } from './change-note.ts';
import { readNote } from './version-note.ts';
import { versionsWords } from './versions-words.ts';

/** What the list of versions and the comparison of two are about. */
export interface VersionsView {
  /** Newest first. */
  readonly versions: readonly Version[];
  readonly names: VersionNames;
  readonly draft: Guide;
  readonly dirty: boolean;
  /** The two versions to compare, where the address names them; `draft` is the draft. */
  readonly pair: readonly string[];
}

/** What the versions can be asked to do. */
export interface VersionActions {
  /** The version in force. */
  readonly head: string | undefined;
  /** Whether the member may change the guide. */
  readonly mayChange: boolean;
  /** Puts a version into the draft. */
  readonly onRestore: (version: Version, guide: Guide) => void;
}

/** The guide of a version; `undefined` where this Diapason cannot read it. */
export function guideOf(version: Version | undefined): Guide | undefined {
  const reading = guideRecord.read(version?.body);
  return reading.kind === 'read' ? reading.value : undefined;
}

const texts = new WeakMap<Version, string>();

/** One spelling of a version's body, made once. */
function textOf(version: Version): string {
  const text = texts.get(version) ?? canonicalJson(version.body);
  texts.set(version, text);
  return text;
}

/** The version before the last that says the same as this one, where it was restored. */
function sameAs(version: Version, before: readonly Version[]): Version | undefined {
  const rules = guideOf(version)?.rules.length;
  return before.find((one) => guideOf(one)?.rules.length === rules && textOf(one) === textOf(version));
}

interface LineOf {
  readonly version: Version;
  /** All versions, newest first. */
  readonly versions: readonly Version[];
  readonly names: VersionNames;
  readonly language: Language;
}

/** What a list says below a version's name: what it joins, whose body it has again or what changed in it, and what a person added. */
export function versionLine({ version, versions, names, language }: LineOf): string {
  if (version.author === SHIPPED) return '';
  const w = versionsWords[language];
  const { sources, words } = readNote(version.note);
  const parents = version.parents.flatMap((id) => versions.find((one) => one.id === id) ?? []);
  const before = versions.slice(versions.indexOf(version) + 1).filter((one) => names.number(one) !== undefined || one.author === SHIPPED);
  const same =
    parents.length === 1 && parents[0] !== undefined && textOf(parents[0]) !== textOf(version) ? sameAs(version, before) : undefined;
  const name = (one: Version) => names.number(one) ?? names.within(one);
  const guide = guideOf(version);
  const changed = guide === undefined ? [] : changeNote(guideOf(parents[0]), guide, sources, language);
  const told = same === undefined ? changed : [w.theSame(name(same))];
  const joins = parents.length > 1 ? [w.joins(new Intl.ListFormat(language).format(parents.map(name)))] : [];
  return [...joins, ...told, ...(words === '' ? [] : [words])].join(' · ');
}
