import { useEffect, useMemo, useState } from 'preact/hooks';
import { call } from '../../browser/call.ts';
import type { Problem } from '../../contract/problem.ts';
import type { Workspace } from '../../contract/workspace.ts';
import { canonicalJson } from '../../log/versions.ts';
import { parentsOf, type WorkspaceHead } from '../data/me.ts';
import { problemOf } from '../frame/frame.tsx';

/** The workspace as it is being edited. Nothing is published before `save`, and nothing typed is lost when that fails. */
export interface Draft {
  readonly workspace: Workspace;
  readonly dirty: boolean;
  readonly saving: boolean;
  /** Why the last save failed. */
  readonly problem: Problem | undefined;
  /** A newer version was published while editing. */
  readonly newer: boolean;
  readonly change: (change: Partial<Workspace>) => void;
  /** Publishes; resolves to whether it was done. */
  readonly save: (note: string) => Promise<boolean>;
  /** Back to the version in force. */
  readonly discard: () => void;
  /** Keeps what was typed, as a change of the newer version. */
  readonly rebase: () => void;
}

/** Edits the version in force; follows it while nothing has been changed. */
export function useDraft(head: WorkspaceHead): Draft {
  const [base, setBase] = useState(head);
  const [workspace, setWorkspace] = useState(head.workspace);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const dirty = useMemo(() => canonicalJson(workspace) !== canonicalJson(base.workspace), [workspace, base]);
  const newer = base.version?.id !== head.version?.id;
  const start = () => {
    setBase(head);
    setWorkspace(head.workspace);
    setProblem(undefined);
  };
  useEffect(() => {
    if (newer && !dirty) start();
  });
  const save = async (note: string) => {
    setSaving(true);
    setProblem(undefined);
    try {
      const { version } = await call('publish', { kind: 'workspace', parents: parentsOf(base.version), note, body: workspace });
      setBase({ workspace, version });
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    } finally {
      setSaving(false);
    }
  };
  return {
    workspace,
    dirty,
    saving,
    problem,
    newer: newer && dirty,
    change: (change) => setWorkspace((now) => ({ ...now, ...change })),
    save,
    discard: start,
    rebase: () => {
      setBase({ ...head });
      setProblem(undefined);
    },
  };
}
