import { describe, expect, it } from 'vitest';
import type { PostState } from '../../../src/contract/state.ts';
import { defaultGuide } from '../../../src/defaults/guide.ts';
import type { Finding } from '../../../src/guide/finding.ts';
import type { Rule } from '../../../src/guide/guide.ts';
import { freeId } from '../../../src/pages/guide/RulesPlace.tsx';
import { hashOf, readHash } from '../../../src/pages/guide/route.ts';
import { proposable, ruleChanges, withChanges, withWords } from '../../../src/pages/guide/rule-changes.ts';
import { doubtful } from '../../../src/pages/guide/ToLookAt.tsx';
import { themeGroups, themesOf } from '../../../src/pages/guide/theme-groups.ts';
import { pastReplies, pieces, wouldFire } from '../../../src/pages/guide/try-rule.ts';
import { fieldLabel } from '../../../src/pages/parts/documents/kind-words.ts';
import { changedParts } from '../../../src/pages/parts/documents/rule-parts.ts';
import { plainMessage, sampleOf } from '../../../src/pages/parts/documents/rule-title.ts';
import { allKinds, checkerOf, kindForms, kindSpecs, reachesReplies } from '../../../src/tone/guides.ts';
import { somePost } from '../../../tools/histories.ts';

const vocabulary = { accept: [], reject: [] };
const rule = (id: string, more: Partial<Rule> = {}): Rule => ({
  ...{ id, kind: 'existence', level: 'hint', message: `${id} non`, spec: { tokens: [id], ignorecase: true } },
  ...more,
});

describe('the list of rules', () => {
  it('groups rules by theme in the order of the guide, those without one last', () => {
    const rules = [rule('a'), rule('b', { theme: 'Mots' }), rule('c', { theme: 'Ton' }), rule('d', { theme: 'Mots' })];
    const groups = themeGroups({ rules }, '', undefined);
    expect(groups.map(({ theme, rules: found }) => [theme, found.map(({ id }) => id)])).toEqual([
      ['Mots', ['b', 'd']],
      ['Ton', ['c']],
      ['', ['a']],
    ]);
    expect(themesOf({ rules })).toEqual(['Mots', 'Ton']);
  });

  it('finds words without their accents, and only rules of the language asked', () => {
    expect(themeGroups(defaultGuide, 'gene OCCASIONNEE', undefined).flatMap(({ rules }) => rules.map(({ id }) => id))).toContain(
      'fr-gene-occasionnee',
    );
    const english = themeGroups(defaultGuide, '', 'en').flatMap(({ rules }) => rules);
    expect(english).toHaveLength(21);
  });
});

describe('a rule tried on real replies', () => {
  const state = (id: string, texts: readonly [text: string, at: number][]): PostState => ({
    ...{ id, post: somePost(id), capturedAt: 0, closed: false, updatedAt: 9, escalations: [] },
    labels: { kind: 'complaint', topics: [] },
    replies: texts.map(([text, at]) => ({ text, at, by: { id: 'emma', name: 'Emma' }, findings: [] })),
  });

  it('takes the newest replies of all posts, in the situation of their post', () => {
    const replies = pastReplies(
      [
        state('x:1', [
          ['Un.', 1],
          ['Trois.', 3],
        ]),
        state('x:2', [['Deux.', 2]]),
      ],
      2,
    );
    expect(replies.map(({ text }) => text)).toEqual(['Trois.', 'Deux.']);
    expect(replies[0]?.situation).toMatchObject({ name: 'complaint', site: 'x' });
  });

  it('says in which of them it would have spoken, and where', () => {
    const checker = checkerOf(rule('gêne', { when: ['complaint'] }), vocabulary);
    const fired = wouldFire(
      checker,
      pastReplies(
        [
          state('x:1', [
            ['La gêne est là.', 1],
            ['Rien à dire.', 2],
          ]),
        ],
        50,
      ),
    );
    expect(fired.map(({ reply }) => reply.text)).toEqual(['La gêne est là.']);
    expect(pieces('La gêne est là.', fired[0]?.findings ?? []).map(({ text }) => text)).toEqual(['La ', 'gêne', ' est là.']);
  });

  it('keeps the whole text when findings overlap or are only a point', () => {
    const at = (start: number, end: number): Finding => ({
      rule: 'a',
      level: 'hint',
      start,
      end,
      match: '',
      message: '',
      replacements: [],
    });
    const cut = pieces('abcdef', [at(0, 0), at(1, 4), at(2, 5)]);
    expect(cut.map(({ text }) => text).join('')).toBe('abcdef');
    expect(cut.filter(({ finding }) => finding).map(({ text }) => text)).toEqual(['bcd']);
  });
});

describe('changes', () => {
  it('are found and made again', () => {
    const before = { ...defaultGuide, rules: [rule('a'), rule('b'), rule('c')] };
    const after = { ...before, rules: [rule('a'), rule('b', { message: 'autre' }), rule('d')] };
    const changes = ruleChanges(before, after);
    expect(changes.map(({ rule: id, from, to }) => [id, from === null, to === null])).toEqual([
      ['b', false, false],
      ['d', true, false],
      ['c', false, true],
    ]);
    expect(withChanges(before, changes).rules).toEqual(after.rules);
  });

  it('are said part by part, of lists only what differs', () => {
    const from = rule('a', { bad: ['un', 'deux'], when: ['crisis'], level: 'hint' });
    const to = rule('a', {
      bad: ['un', 'trois'],
      when: ['crisis', 'praise'],
      level: 'required',
      spec: { tokens: ['a', 'b'], ignorecase: true },
    });
    expect(changedParts(from, to, 'fr')).toEqual([
      { name: 'niveau', before: 'piste', after: 'obligatoire' },
      { name: 'mauvais exemples', before: 'deux', after: 'trois' },
      { name: 'situations', before: '', after: 'compliment' },
      { name: 'mots ou tournures', before: '', after: 'b' },
    ]);
  });
});

/** The keys of a kind's schema, through whatever is asked of it besides. */
function settingsOf(schema: object): string[] {
  if ('entries' in schema) return Object.keys(schema.entries as object);
  return 'pipe' in schema ? settingsOf((schema.pipe as object[])[0] ?? {}) : [];
}

describe('the forms', () => {
  it('offer every kind that the engine knows, by a name in both languages', () => {
    expect([...kindForms.keys()].sort()).toEqual([...allKinds.keys()].sort());
    for (const { words } of kindForms.values()) expect([words.fr.name, words.fr.about, words.en.name, words.en.about]).not.toContain('');
  });

  it('have a label in both languages for each of their fields', () => {
    for (const { id, fields = [] } of kindForms.values())
      for (const { key } of fields)
        for (const language of ['fr', 'en'] as const) expect(fieldLabel(id, key, language)[0], `${id}.${key}`).not.toBe(key);
  });

  it('have a word for each setting of a rule in both languages, also for those without a field', () => {
    for (const [kind, { schema }] of kindSpecs)
      for (const key of settingsOf(schema()))
        for (const language of ['fr', 'en'] as const) {
          const one = rule('a', { kind, spec: {} });
          const [part] = changedParts(one, { ...one, spec: { [key]: true } }, language);
          // A form's label may begin like the key it is for.
          const [label] = fieldLabel(kind, key, language);
          expect(label === key ? part?.name : label, `${kind}.${key}`).not.toBe(key);
        }
  });

  it('give a new rule a name that is free', () => {
    expect(freeId({ rules: [rule('rule-emoji-2')] }, 'rule-emoji')).toBe('rule-emoji-3');
    expect(freeId({ rules: [] }, 'emoji-7')).toBe('emoji-2');
  });
});

it('keeps names with slashes and accents in the address', () => {
  expect(readHash(hashOf('rules', 'Maison/é.Règle'))).toEqual({ place: 'rules', parts: ['Maison/é.Règle'] });
  expect(readHash('#versions/%E0%A4%A')).toEqual({ place: 'versions', parts: ['%E0%A4%A'] });
  expect(readHash('#nowhere')).toMatchObject({ place: 'rules' });
});

describe('what whoever keeps the guide is shown', () => {
  it('offers every kind of rule once, in one of the groups', () => {
    const groups = ['words', 'reply', 'writing', 'experts'];
    expect([...kindForms.values()].filter(({ group }) => !groups.includes(group))).toEqual([]);
    expect(new Set([...kindForms.values()].map(({ words }) => words.en.name)).size).toBe(kindForms.size);
  });

  it('says what an added rule does, and what a removed one did', () => {
    const one = rule('a', { level: 'required', spec: { tokens: ['dossier'], ignorecase: true } });
    const added = changedParts(null, one, 'en');
    expect(added).toContainEqual({ name: 'level', before: '', after: 'required' });
    expect(added).toContainEqual({ name: 'words or phrases', before: '', after: 'dossier' });
    expect(changedParts(one, null, 'en')).toContainEqual({ name: 'words or phrases', before: 'dossier', after: '' });
  });

  it('says in words what a click does and where a pattern stands, and what goes in the place of what', () => {
    const swap = rule('a', { kind: 'substitution', spec: { swap: { dossier: 'commande' }, action: { name: 'replace' } } });
    const other = { ...swap, spec: { swap: { dossier: 'commande', client: 'vous' }, nonword: true, action: { name: 'remove' } } };
    expect(changedParts(swap, other, 'en')).toEqual([
      { name: expect.any(String), before: '', after: 'client → vous' },
      { name: 'what a click does', before: 'puts other words there', after: 'takes it away' },
      { name: 'looks inside words too', before: '', after: 'yes' },
    ]);
    const changed = { ...swap, spec: { ...swap.spec, action: { name: 'edit', params: ['trim', '!'] } } };
    expect(changedParts(swap, changed, 'fr')).toEqual([
      { name: 'ce que fait un clic', before: 'met d’autres mots à la place', after: 'le modifie\u202f: trim, !' },
    ]);
  });

  it('takes words letter by letter into the accepted ones, each once', () => {
    const guide = { ...defaultGuide, vocabulary: { accept: ['Halo'], reject: [] } };
    expect(withWords(guide, ['S.A.V', 'Halo', 'S.A.V']).vocabulary.accept).toEqual(['Halo', 'S\\.A\\.V']);
    expect(withWords(guide, ['Halo'])).toBe(guide);
  });

  it('doubts a rule that is ignored at least half of four times', () => {
    const state = { rule: 'a', left: 1, mended: 1, ignored: 2, ignoredOn: [], told: [] };
    expect([doubtful(state), doubtful({ ...state, left: 2 }), doubtful({ ...state, mended: 0 }), doubtful(undefined)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('reads a rule’s sentence as a title', () => {
    expect(plainMessage('« %[2]s » plutôt que « %s »')).toBe('« … » plutôt que « … »');
  });

  it('tells which rules can never speak of a reply', () => {
    const at = (...scope: string[]) => reachesReplies({ spec: { scope } });
    expect([at(), at('sentence'), at('paragraph'), at('raw'), at('text & ~heading')]).toEqual([true, true, true, true, true]);
    expect([at('heading'), at('list', 'table.cell')]).toEqual([false, false]);
  });
});

it('shows what a rule is about where its sentence does not say', () => {
  const rule = { kind: 'substitution', message: '“%s” rather than “%s”', spec: { swap: { dossier: 'commande|suivi', '(?:ax)': 'b' } } };
  expect(sampleOf(rule)).toBe('dossier → commande');
  expect(sampleOf({ ...rule, message: 'Say order.' })).toBe('');
  expect(sampleOf({ kind: 'existence', message: '%s', spec: { tokens: ['souci', 'hélas', 'navré', 'zut'] } })).toBe('souci, hélas, navré');
});

it('proposes the words of a draft, and keeps in it what only who publishes can change', () => {
  const words = (...accept: string[]) => ({ ...defaultGuide, vocabulary: { ...defaultGuide.vocabulary, accept } });
  expect(proposable(defaultGuide, words('Brumisa'))).toEqual({ accept: ['Brumisa'], kept: undefined });
  const { accept, kept } = proposable(defaultGuide, { ...words('Brumisa', 'Lune(?:s)?'), name: 'Maison Lune' });
  expect([accept, kept?.name, kept?.vocabulary.accept]).toEqual([['Brumisa'], 'Maison Lune', ['Lune(?:s)?']]);
});
