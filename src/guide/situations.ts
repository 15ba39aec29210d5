/** What a reply answers to. `any` is the situation of an unlabelled post. Holds no schema: content scripts carry it. */
export const situations = [
  'any',
  'question',
  'complaint',
  'criticism',
  'misinformation',
  'idea',
  'praise',
  'lead',
  'press',
  'crisis',
  'provocation',
] as const;
export type SituationName = (typeof situations)[number];
