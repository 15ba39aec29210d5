// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fitted, partWidth } from '../../../src/content/bar/fit.ts';
import { barParts } from '../../../src/content/bar/parts/index.ts';
import type { BarInput, BarPart } from '../../../src/content/ports/bar-part.ts';
import type { EscalationView, PostView } from '../../../src/contract/state.ts';
import { viewOf, workspace } from '../fake-page.ts';

const now = Date.UTC(2026, 10, 22, 9);
const parts = (view?: Partial<PostView>, more: Partial<BarInput> = {}) =>
  barParts({ post: { kind: 'post' }, view: view && viewOf('x:1', view), workspace, language: 'en', now, ...more });
const part = (name: BarPart['name'], ...of: Parameters<typeof parts>) => parts(...of).find((one) => one.name === name);
const escalation = (more: Partial<EscalationView>): Partial<PostView> => ({
  escalations: [{ id: 'e', department: 'support', stage: 'sent', at: now, ...more }],
});

const measure = (text: string) => text.length * 7;
const full: BarPart[] = parts(
  {
    labels: { kind: 'complaint', topics: ['delivery/late'] },
    priority: { points: 68, level: 'high', reasons: [{ why: 'sensitive', points: 30 }] },
    claim: { by: 'Tom Okafor', mine: false, until: now + 1 },
    marks: [{ mark: 'ambassador', until: now + 1, fact: 'helped' }],
  },
  { department: 'support' },
);
const widthAt = (px: number) => {
  const texts = fitted(full, px, measure);
  return full.reduce((sum, one) => sum + partWidth(one, texts.get(one.name) ?? null, measure), -6);
};

it('shows every word where there is room', () => {
  expect([...fitted(full, 2_000, measure).values()]).toEqual(full.map(({ text }) => text));
});

it('gives way topic first, then reasons, then the colleague', () => {
  const width = widthAt(2_000);
  const given = (px: number) => full.filter(({ name, text }) => fitted(full, px, measure).get(name) !== text).map(({ name }) => name);
  expect(given(width - 1)).toEqual(['topic']);
  expect(given(width - 130)).toEqual(['topic', 'priority']);
  expect(given(width - 320)).toEqual(['topic', 'priority', 'progress']);
});

describe('a sensitive topic', () => {
  const more = [
    { key: 'safety', name: { fr: 'Sécurité', en: 'Safety' }, sensitive: true },
    { key: 'safety/allergy', name: { fr: 'Allergie', en: 'Allergy' } },
  ];
  const labels = { ...workspace.labels, topic: [...workspace.labels.topic, ...more] };
  const bar = (topics: string[], language: 'fr' | 'en' = 'en') =>
    parts(
      {
        labels: { kind: 'complaint', topics },
        priority: { points: 120, level: 'critical', reasons: [{ why: 'sensitive', points: 30 }] },
      },
      { department: 'support', language, workspace: { ...workspace, labels } },
    );
  const at = (px: number, ...of: Parameters<typeof bar>) => fitted(bar(...of), px, measure).get('topic');

  it.each(['fr', 'en'] as const)('keeps its word in a narrow column, and is named as one (%s)', (language) => {
    for (const px of [600, 500, 400, 320, 256, 244]) expect(at(px, ['safety/allergy'], language)).toMatch(/Allerg/);
    const { title, look } = bar(['safety/allergy'], language).find(({ name }) => name === 'topic') ?? {};
    expect([title, look]).toEqual([
      language === 'fr' ? 'Sujet sensible\u202f: Sécurité / Allergie' : 'Sensitive topic: Safety / Allergy',
      'chip red',
    ]);
  });

  it('stands before the others, and says how many there are as long as there is room', () => {
    expect(at(900, ['delivery/late', 'safety'])).toBe('Safety +1');
    expect(at(256, ['delivery/late', 'safety'])).toMatch(/^Safety/);
  });

  it('lets go of everything else first, and never needs more than there is', () => {
    for (let px = 600; px > 180; px -= 1) {
      const shown = bar(['safety/allergy']);
      const texts = fitted(shown, px, measure);
      expect(shown.reduce((sum, one) => sum + partWidth(one, texts.get(one.name) ?? null, measure), -6)).toBeLessThanOrEqual(px);
      if (texts.get('topic') === '') expect(['', 'C']).toContain(texts.get('kind'));
    }
  });
});

it.each([600, 500, 400, 320, 256])('never needs more than the %i px there are', (px) => {
  expect(widthAt(px)).toBeLessThanOrEqual(px);
});

it.each(['fr', 'en'] as const)('holds all that runs in the 250 px of a post at 320, the kind by more than its colour (%s)', (language) => {
  const priority = { points: 60, level: 'high' as const, reasons: [{ why: 'kind:complaint', points: 30 }] };
  const running = escalation({ stage: 'pending', undoUntil: now + 8_000 });
  const labels = { kind: 'complaint', topics: [] };
  const late = { dueAt: now - 26 * 3_600_000, priority: { ...priority, level: 'normal' as const } };
  for (const more of [{ priority }, late]) {
    const shown = parts({ labels, ...running, ...more }, { language, department: 'support' });
    const texts = fitted(shown, 250, measure);
    if (more !== late) expect(texts.get('kind')).toMatch(/^[RC]$/);
    expect(shown.reduce((sum, one) => sum + partWidth(one, texts.get(one.name) ?? null, measure), -6)).toBeLessThanOrEqual(250);
  }
});

const counting = (seconds: number) =>
  parts(
    { labels: { kind: 'complaint', topics: [] }, ...escalation({ stage: 'pending', undoUntil: now + seconds * 1_000 }) },
    { language: 'fr' },
  );
const countAt = (px: number, seconds = 8) => fitted(counting(seconds), px, measure).get('escalate');

it('says where a running escalation goes as long as there is room, and gives way step by step', () => {
  expect(countAt(600)).toBe('Service client · part dans 8\u202fs');
  const said = [600, 560, 540, 520, 500, 480, 460, 440, 420, 400, 380, 360, 340].map((px) => countAt(px));
  expect([...new Set(said)]).toEqual([
    'Service client · part dans 8\u202fs',
    'Service client · 8\u202fs',
    'part dans 8\u202fs',
    '8\u202fs',
  ]);
});

it('keeps the same form while the count runs', () => {
  for (const px of [340, 400, 460, 520]) expect(countAt(px, 1)).toBe(countAt(px)?.replace('8', '1'));
});

it.each(['fr', 'en'] as const)('says less of an answer step by step, and never a bare tick (%s)', (language) => {
  const answered = { by: '', mine: true, at: now - 120_000 };
  const shown = parts({ answered }, { language });
  const at = (px: number) => fitted(shown, px, (text) => text.length * 7).get('progress');
  const [whole, brief] = language === 'fr' ? ['Vous avez répondu', 'Répondu'] : ['You answered', 'Answered'];
  const said = [...new Set(Array.from({ length: 400 }, (_, px) => at(500 - px)))];
  expect(said).toEqual([`${whole} · 2\u202fmin`, `${brief} · 2\u202fmin`, '✓ 2\u202fmin']);
  expect(part('progress', { answered: { ...answered, mine: false } }, { language })?.text).toBe(`${brief} · 2\u202fmin`);
});

it.each(['fr', 'en'] as const)(
  'keeps a suggestion, at which Enter begins, and the word of what presses down to 440 px (%s)',
  (language) => {
    const priority = { points: 68, level: 'critical' as const, reasons: [{ why: 'sensitive', points: 30 }] };
    const shown = parts({ priority }, { language, kind: 'complaint', department: 'support' });
    for (const px of [560, 520, 480, 440]) {
      const texts = fitted(shown, px, measure);
      expect(texts.get('suggested-kind')).toMatch(/^(?:Réclamation\u202f|Complaint)\?$/u);
      expect(texts.get('priority')).toMatch(/^\p{L}[\p{L} ]+ 68/u);
      expect(shown.reduce((sum, one) => sum + partWidth(one, texts.get(one.name) ?? null, measure), -6)).toBeLessThanOrEqual(px);
    }
  },
);
