/** What a person can do about an escalation. */
export interface EscalationActions {
  readonly onUndo: (id: string) => void;
  readonly onRetry: (id: string) => void;
  /** What is not confirmed has arrived, or the person has sent what opened in the mail program, or sent it `byHand`. */
  readonly onArrived: (id: string, byHand?: boolean) => void;
  /** Opens the form for another department; `instead`: the new one takes the place of this one. */
  readonly onElsewhere: (id: string, instead: boolean) => void;
  /** The parcel as it is sent. */
  readonly onParcel: (id: string) => Promise<{ subject: string; text: string }>;
  /** Whether the text reached the clipboard. */
  readonly onCopy: (text: string) => Promise<boolean>;
}
