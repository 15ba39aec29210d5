/** One control of a rule's form: what of the spec it edits, and how. */
export type SpecField = { readonly key: string } & (
  | { readonly as: 'lines' | 'text' | 'number' | 'flag' | 'situations' }
  | { readonly as: 'pairs' }
  | { readonly as: 'choice' | 'checks'; readonly values: readonly string[]; readonly optional?: boolean }
);

const lines = (key: string): SpecField => ({ key, as: 'lines' });
const number = (key: string): SpecField => ({ key, as: 'number' });
const flag = (key: string): SpecField => ({ key, as: 'flag' });
const text = (key: string): SpecField => ({ key, as: 'text' });
const pairs = (key: string): SpecField => ({ key, as: 'pairs' });
const perSituation: SpecField = { key: 'maxWhen', as: 'situations' };

/** The fields of each kind's form, in order; a kind that is not here is edited as YAML. */
export const fieldsOf: Readonly<Record<string, readonly SpecField[]>> = {
  existence: [lines('tokens'), lines('exceptions'), flag('ignorecase'), flag('tolerant'), flag('quoting')],
  substitution: [pairs('swap'), lines('exceptions'), flag('ignorecase'), flag('capitalize'), flag('tolerant')],
  limit: [lines('tokens'), number('max'), perSituation],
  occurrence: [text('token'), number('max'), number('min'), flag('ignorecase')],
  opening: [lines('tokens')],
  closing: [lines('tokens')],
  require: [lines('tokens'), lines('if')],
  promise: [lines('tokens'), lines('approved'), lines('exceptions')],
  address: [{ key: 'form', as: 'choice', values: ['vous', 'tu', 'same'] }],
  emoji: [number('max'), perSituation, lines('allow'), lines('deny'), flag('emoticons')],
  exclamation: [number('max'), perSituation],
  length: [
    number('max'),
    { key: 'unit', as: 'choice', values: ['characters', 'graphemes', 'words', 'weighted'] },
    { key: 'per', as: 'choice', values: ['reply', 'sentence'] },
    perSituation,
  ],
  'french-typography': [{ key: 'checks', as: 'checks', values: ['spaces', 'quotes', 'apostrophes', 'capitals'] }],
  'personal-data': [
    { key: 'data', as: 'checks', values: ['email', 'phone', 'iban', 'card', 'order', 'address', 'health'] },
    lines('exceptions'),
  ],
  placeholder: [lines('tokens')],
  shouting: [lines('exceptions')],
  variety: [pairs('words'), { key: 'keep', as: 'choice', values: ['left', 'right'], optional: true }],
  consistency: [pairs('either'), flag('ignorecase')],
  spelling: [lines('exceptions'), flag('accents'), { key: 'english', as: 'choice', values: ['us', 'gb', 'ca', 'au'], optional: true }],
};

/** The kinds to start a new rule from, as somebody looks for them. Each kind is in one group. */
export const kindGroups = {
  words: ['existence', 'substitution', 'limit', 'variety', 'consistency', 'repetition'],
  reply: ['opening', 'closing', 'require', 'promise', 'address', 'length', 'placeholder', 'personal-data'],
  writing: ['spelling', 'french-typography', 'emoji', 'exclamation', 'shouting', 'reading-ease'],
  experts: ['occurrence', 'conditional', 'capitalization', 'readability', 'metric', 'sequence'],
} as const;

/** What a new rule of each kind starts from. */
export const blankSpecs: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  existence: { tokens: [], ignorecase: true, tolerant: true },
  substitution: { swap: {}, action: { name: 'replace' }, ignorecase: true, tolerant: true, capitalize: true },
  limit: { tokens: [], max: 1 },
  occurrence: { token: '', max: 1 },
  opening: { tokens: [] },
  closing: { tokens: [] },
  require: { tokens: [] },
  promise: { tokens: [] },
  address: { form: 'vous' },
  emoji: { max: 1 },
  exclamation: { max: 1 },
  length: { max: 280, unit: 'weighted', per: 'reply' },
  'french-typography': { checks: ['spaces'] },
  'personal-data': { data: ['email', 'phone', 'iban', 'card', 'address', 'health'] },
  placeholder: {},
  shouting: {},
  variety: { words: {} },
  spelling: { accents: true, action: { name: 'suggest', params: ['spellings'] } },
  consistency: { either: {} },
  repetition: { tokens: ['[^\\s]+'], alpha: true, ignorecase: true },
  capitalization: { match: '$sentence' },
  conditional: { first: '', second: '' },
  readability: { metrics: ['Flesch-Kincaid'], grade: 8 },
  'reading-ease': { min: 50 },
  metric: { formula: 'words / sentences', condition: '> 20' },
  sequence: { tokens: [] },
};
