import { channelFault } from '../../../channels/usable.ts';
import type { DocumentKind, Version } from '../../../contract/document.ts';
import type { ChannelConfig, Workspace } from '../../../contract/workspace.ts';
import type { Language } from '../../../guide/language.ts';
import { mergeBodies } from '../../../log/merge-documents.ts';
import { canonicalJson } from '../../../log/versions.ts';
import { addressOf, type Move, moveOf } from './destination.ts';

/** The groups of items that a file proposes, in the order they are shown: where things go comes first. */
export const groups = ['channels', 'departments', 'labels', 'times', 'rules', 'other'] as const;
export type Group = (typeof groups)[number];

const places: Readonly<Record<string, Group>> = {
  channels: 'channels',
  departments: 'departments',
  labels: 'labels',
  marks: 'labels',
  hours: 'times',
  limits: 'times',
  weights: 'times',
  rules: 'rules',
  vocabulary: 'rules',
};

/** One item that the file has otherwise than what is in force. */
export interface Proposed {
  readonly kind: DocumentKind;
  readonly path: string;
  readonly group: Group;
  /** `undefined`: it is only in the file. */
  readonly before: unknown;
  /** `undefined`: the file does not have it. */
  readonly after: unknown;
}

/** Why an item cannot be taken over: a channel that the settings would refuse. */
export function faultOf({ group, after }: Pick<Proposed, 'group' | 'after'>, language: Language): string | undefined {
  return group === 'channels' && after !== undefined ? channelFault(after as ChannelConfig, language) : undefined;
}

/** What names an item in what was chosen. */
export const keyOf = ({ kind, path }: Pick<Proposed, 'kind' | 'path'>) => `${kind} ${path}`;

/** Every item that would change if the file's version were in force. */
export function proposalOf(kind: DocumentKind, here: unknown, there: Pick<Version, 'body'>): Proposed[] {
  const { taken } = mergeBodies(here, here, there.body);
  const items = taken.map(({ path, base, item }): Proposed => {
    const group = places[path.split('/')[0] ?? ''] ?? 'other';
    return { kind, path, group, before: base, after: item };
  });
  return items.sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
}

/**
 * What would be in force with the items that were accepted, and everything else as it is `here`: also what was not among
 * the items when they were shown, since it differs from the file only since then.
 */
export function acceptedBody(kind: DocumentKind, here: unknown, there: Pick<Version, 'body'>, accepted: ReadonlySet<string>): unknown {
  const leave = proposalOf(kind, here, there)
    .filter((item) => !accepted.has(keyOf(item)))
    .map(({ path }) => path);
  return mergeBodies(here, here, there.body, { leave }).body;
}

/** Where a department's escalations go, before and after. */
export interface Route {
  readonly department: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** They would go another way than before, or nowhere any more. */
  readonly changed: boolean;
  /** In what that way differs. */
  readonly move: Move;
  /** Why the channel cannot be used: nothing would leave by it. */
  readonly fault: string | undefined;
}

/** The routes of all departments, from what is in force to what would be. */
export function routesOf(before: Workspace | undefined, after: Workspace, language: Language): Route[] {
  const channelOf = (workspace: Workspace | undefined, key: string) => {
    const department = workspace?.departments.find((one) => one.key === key);
    return workspace?.channels.find(({ id }) => id === department?.channel);
  };
  return after.departments.map(({ key, name }) => {
    const [old, fresh] = [channelOf(before, key), channelOf(after, key)];
    const changed = canonicalJson([old?.kind, old?.settings]) !== canonicalJson([fresh?.kind, fresh?.settings]);
    return {
      department: name[language],
      before: old && addressOf(old),
      after: fresh && addressOf(fresh),
      changed,
      move: before && fresh && moveOf(old, fresh, before),
      fault: fresh && channelFault(fresh, language),
    };
  });
}
