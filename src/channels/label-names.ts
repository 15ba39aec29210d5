import type { PostState } from '../contract/state.ts';
import type { Label, Workspace } from '../contract/workspace.ts';

type Named = Pick<Workspace, 'labels' | 'language'>;

function nameOf(labels: readonly Label[], key: string, language: Workspace['language']): string {
  return labels.find((one) => one.key === key)?.name[language] ?? key;
}

/** The kind of a post in words; its key where the workspace no longer has it. */
export function kindName({ labels }: Pick<PostState, 'labels'>, workspace: Named): string | undefined {
  return labels.kind === undefined ? undefined : nameOf(workspace.labels.kind, labels.kind, workspace.language);
}

/** The topics of a post in words, the most precise of each branch, `Livraison / Retard`. */
export function topicNames({ labels }: Pick<PostState, 'labels'>, workspace: Named): string | undefined {
  const precise = labels.topics.filter((key) => !labels.topics.some((other) => other.startsWith(`${key}/`)));
  const named = precise.map((key) => {
    const path = key.includes('/') ? [key.slice(0, key.indexOf('/')), key] : [key];
    return path.map((one) => nameOf(workspace.labels.topic, one, workspace.language)).join(' / ');
  });
  return named.length === 0 ? undefined : named.join(', ');
}
