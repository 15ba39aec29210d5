import { useEffect, useMemo, useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import type { DocumentKind, Version } from '../../../contract/document.ts';
import type { Problem } from '../../../contract/problem.ts';
import { problemOf } from '../../../domain/problem-of.ts';
import { isSameValue } from '../../../domain/same-value.ts';

/** A document in force; without a version while what ships has not been installed. */
export interface Head<Body> {
  readonly body: Body;
  readonly version?: Version | undefined;
  /** A newer Diapason wrote it: it is not changed here. */
  readonly isNewer?: boolean | undefined;
  /** It does not parse: `body` is the latest before it, and is published anew once it is restored. */
  readonly isDamaged?: true | undefined;
}

/** A document as it is being edited. Nothing is published before `save`, and nothing typed is lost when that fails. */
export interface DocumentDraft<Body> {
  readonly body: Body;
  /** What the edit started from. */
  readonly base: Head<Body>;
  readonly dirty: boolean;
  readonly saving: boolean;
  /** Why the last save failed. */
  readonly problem: Problem | undefined;
  /** A newer version was published while editing. */
  readonly newer: boolean;
  readonly change: (next: (now: Body) => Body) => void;
  /** Puts the body of another version into the draft; what it gives back puts there again what stood before. */
  readonly restore: (body: Body) => () => void;
  /** Publishes; resolves to whether it was done. */
  readonly save: (note: string) => Promise<boolean>;
  /** Back to the version in force. */
  readonly discard: () => void;
  /** Goes on from the newer version with this body. */
  readonly rebase: (body: Body) => void;
}

/** Edits the version in force; follows it while nothing has been changed. */
export function useDocumentDraft<Body>(kind: DocumentKind, head: Head<Body>): DocumentDraft<Body> {
  const [base, setBase] = useState(head);
  const [body, setBody] = useState<Body>(() => head.body);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [restored, setRestored] = useState(false);
  const differs = useMemo(() => !isSameValue(body, base.body), [body, base]);
  // In the place of what is damaged, the one that is shown already is to be published too.
  const dirty = differs || (restored && base.isDamaged === true);
  const newer = base.version?.id !== head.version?.id;
  const start = (from: Head<Body>, next: Body) => {
    setBase(from);
    setBody(() => next);
    setProblem(undefined);
    setRestored(false);
  };
  useEffect(() => {
    if (newer && !dirty) start(head, head.body);
  });
  const save = async (note: string) => {
    setSaving(true);
    setProblem(undefined);
    try {
      const parents = base.version === undefined ? [] : [base.version.id];
      const { version } = await call('publish', { kind, parents, note, body });
      start({ body, version }, body);
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    } finally {
      setSaving(false);
    }
  };
  const change = (next: (now: Body) => Body) => {
    if (!head.isNewer) setBody(next);
  };
  const restore = (next: Body) => {
    const [before, was] = [body, restored];
    change(() => next);
    setRestored(true);
    return () => {
      change(() => before);
      setRestored(was);
    };
  };
  return {
    body,
    base,
    dirty,
    saving,
    problem,
    save,
    newer: newer && dirty,
    change,
    restore,
    discard: () => start(head, head.body),
    rebase: (next) => start(head, next),
  };
}
