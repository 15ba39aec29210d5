import type { EscalationPreview } from '../../../contract/channel.ts';
import type { LabelGroup } from '../../../contract/workspace.ts';
import type { Handed } from '../../../ui/post/EscalationForm.tsx';
import type { AskedReceiver } from '../../../ui/post/Reach.tsx';
import type { EscalationRequest } from '../../../ui/post/use-request.ts';

/** What a person can do from the page of one post. Each resolves to whether it was done; a refusal has been said. */
export interface PostActions {
  readonly label: (group: LabelGroup, value: string, on: boolean) => Promise<boolean>;
  readonly note: (text: string) => Promise<boolean>;
  readonly claim: () => Promise<boolean>;
  readonly release: () => Promise<boolean>;
  readonly close: () => Promise<boolean>;
  readonly reopen: () => Promise<boolean>;
  readonly mark: (mark: string, until: string, fact: string) => Promise<boolean>;
  readonly unmark: (mark: string) => Promise<boolean>;
  readonly preview: (request: EscalationRequest) => Promise<EscalationPreview>;
  readonly escalate: (request: EscalationRequest) => Promise<boolean>;
  /** Records what a person sends by hand: its id and the message. */
  readonly handOut: (request: EscalationRequest) => Promise<Handed | undefined>;
  readonly askChannel: (department: string, way: AskedReceiver) => Promise<boolean>;
  readonly undo: (escalationId: string) => Promise<boolean>;
  readonly retry: (escalationId: string) => Promise<boolean>;
  /** What is not confirmed has arrived, or was carried to the department by hand. */
  readonly arrived: (escalationId: string, byHand?: boolean) => Promise<boolean>;
  readonly parcel: (escalationId: string) => Promise<{ subject: string; text: string }>;
  readonly copy: (text: string) => Promise<boolean>;
  readonly outcome: (escalationId: string, outcome: Outcome) => Promise<boolean>;
  /** Takes back that the post is one with another, by the id of the event that said so. */
  readonly part: (event: string) => Promise<boolean>;
  readonly jump: () => Promise<boolean>;
  readonly openSettings: (channel?: string) => void;
}

export type Outcome =
  | { readonly what: 'delivered' | 'acknowledged' | 'settled' }
  | { readonly what: 'answered'; readonly by: string; readonly text: string };
