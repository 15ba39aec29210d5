import { useState } from 'preact/hooks';
import type { Ask } from '../../contract/parcel.ts';
import type { StoredPost } from '../../contract/post.ts';
import { ELSEWHERE } from '../../contract/source.ts';
import type { TabWorkspace } from '../../contract/workspace.ts';
import { departmentOf } from '../../domain/departments.ts';
import { postLink } from '../../domain/post-link.ts';
import { present } from '../../domain/present.ts';

type TabDepartment = TabWorkspace['departments'][number];

/** What the CM asks of a department. */
export interface EscalationRequest {
  readonly department: string;
  readonly ask: Ask;
  readonly summary?: string;
  readonly proposal?: string;
  /** The permalink, pasted where the page holds none. */
  readonly link?: string;
  /** The escalation that nobody has, and that this one takes the place of. */
  readonly instead?: string;
  /** By when (ISO) the department is to confirm and to answer, where it is not by its own times. */
  readonly acknowledgeBy?: string;
  readonly answerBy?: string;
}

/** What stands in the form. */
export interface RequestFields {
  readonly department: string;
  readonly ask: Ask;
  readonly summary: string;
  readonly proposal: string;
  readonly link: string;
  readonly acknowledgeBy?: string;
  readonly answerBy?: string;
}

/** A request as it is being written. */
export interface RequestDraft {
  readonly fields: RequestFields;
  readonly set: (change: Partial<RequestFields>) => void;
  readonly request: EscalationRequest;
  readonly chosen: TabDepartment | undefined;
  /** Whether the department wants a link that the page does not hold, and whether the one typed is a post's. */
  readonly wantsLink: boolean;
  readonly hasLink: boolean;
}

interface About {
  readonly departments: readonly TabDepartment[];
  /** Key of the department that is chosen at first. */
  readonly first: string;
  readonly post: Pick<StoredPost, 'site' | 'url'>;
}

const filled = (text: string) => text.trim() || undefined;

/** What the CM writes in the form, and the request that it makes. */
export function useRequest({ departments, first, post }: About): RequestDraft {
  const [fields, setFields] = useState<RequestFields>({ department: first, ask: 'takeover', summary: '', proposal: '', link: '' });
  const chosen = departmentOf(departments, fields.department);
  const { site } = post;
  const wantsLink = site !== ELSEWHERE && post.url === undefined && chosen?.wantsLink !== false;
  const url = wantsLink ? postLink(site, fields.link) : post.url;
  const { department, ask, summary, proposal, acknowledgeBy, answerBy } = fields;
  const link = wantsLink ? url : undefined;
  const optional = present({ summary: filled(summary), proposal: filled(proposal), link, acknowledgeBy, answerBy });
  return {
    fields,
    set: (change) => setFields((now) => ({ ...now, ...change })),
    request: { department, ask, ...optional },
    chosen,
    wantsLink,
    hasLink: !wantsLink || url !== undefined,
  };
}
