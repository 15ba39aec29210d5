/* It has more than 250 lines: a parcel is read whole, in both languages, and whole texts are long. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { cutAt } from '../../src/channels/excerpt.ts';
import { parcelText } from '../../src/channels/parcel-text.ts';
import { referenceOf } from '../../src/channels/reference.ts';
import { ParcelSchema } from '../../src/contract/parcel.ts';
import { Refusal } from '../../src/contract/refusal.ts';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { numRuns } from '../num-runs.ts';
import { at, department, input, parcel, postState } from './fixtures.ts';

const n = '\u202f';
const full = {
  summary: 'Une bouilloire neuve fuit',
  expectation: 'Un échange',
  promised: 'un retour avant midi',
  proposal: 'Bonjour Camille, nous vous l’échangeons.',
  reach: 12_400,
  exchanges: { count: 3, days: 90, last: at('2026-10-02T08:00:00Z') },
  others: { posts: 9, people: 8, change: '+40 %' },
  post: postState(
    {},
    { replies: [{ text: 'Bonjour, nous regardons.', by: { id: 'm', name: 'Paul' }, at: at('2026-11-23T08:40:00Z'), findings: [] }] },
  ),
};
const english = { ...defaultWorkspace, language: 'en' as const };

it('names no sender where the CM gave no name', () => {
  const nameless = (workspace: typeof english | typeof defaultWorkspace) => parcelText({ ...parcel({ workspace }), sender: '' }).text;
  expect(nameless(english)).toContain('\nSent Monday 23 November 2026 at ');
  expect(nameless(defaultWorkspace)).toContain('\nTransmis lundi 23 novembre 2026 ');
});

function refusalOf(act: () => unknown) {
  try {
    act();
  } catch (error) {
    return error instanceof Refusal ? error.problem : error;
  }
  return undefined;
}

describe('a parcel in French', () => {
  it('says all that is known, line by line', () => {
    const { subject, text } = parcelText(parcel(full));
    expect(subject).toBe(
      `[Urgent] Produit / qualité – Réclamation «${n}Produit / Défaut${n}» – X – réponse attendue avant le mercredi 25 novembre 2026 à 10${n}h${n}30`,
    );
    expect(text.split('\n')).toEqual([
      `Nora, j’ai besoin de vous${n}: une décision`,
      `avant le mercredi 25 novembre 2026 à 10${n}h${n}30. Merci d’en accuser réception avant 14${n}h${n}00${n}; en cas d’absence${n}: Hugo.`,
      '',
      `Ce qui s’est passé${n}: Une bouilloire neuve fuit`,
      `Message (lundi 23 novembre 2026 à 9${n}h${n}14)${n}: «${n}Ma bouilloire fuit depuis hier, que faire ?${n}»`,
      `Lien${n}: https://x.com/camroux/status/42        Texte conservé${n}: oui`,
      `Auteur${n}: Camille Roux – portée 12${n}400 – 3 échanges en 90 jours, dernier le vendredi 2 octobre 2026`,
      `Ce que la personne attend${n}: Un échange`,
      `Déjà répondu publiquement${n}: «${n}Bonjour, nous regardons.${n}» (Paul, lundi 23 novembre 2026 à 9${n}h${n}40)   Déjà promis${n}: un retour avant midi`,
      `Autres messages sur ce sujet en 24${n}h${n}: 9 messages de 8 personnes (+40 %)`,
      `Réponse que je propose${n}: «${n}Bonjour Camille, nous vous l’échangeons.${n}»`,
      '',
      `Transmis par Léa, lundi 23 novembre 2026 à 10${n}h${n}00. Référence ${referenceOf('e1')}. Données personnelles${n}: à ne pas rediffuser.`,
    ]);
  });

  it('has no ordinary space before a high sign or inside guillemets, once the post has none', () => {
    const quiet = { ...full, post: postState({ text: 'Elle fuit.' }) };
    expect(parcelText(parcel(quiet)).text).not.toMatch(/ [;:!?»]|« /);
  });

  it('says the day of the receipt when it is not today', () => {
    expect(parcelText(parcel({ acknowledgeBy: at('2026-11-24T08:00:00Z') })).text).toContain(
      `Merci d’en accuser réception avant le mardi 24 novembre 2026 à 9${n}h${n}00${n}; en cas d’absence${n}: Hugo.`,
    );
  });
});

describe('a parcel in English', () => {
  it('says all that is known, line by line', () => {
    const { subject, text } = parcelText(parcel({ ...full, workspace: english }));
    expect(subject).toBe(
      '[Urgent] Product / quality – Complaint “Product / Defect” – X – answer needed by Wednesday 25 November 2026 at 10:30',
    );
    expect(text.split('\n')).toEqual([
      'Nora, I need a decision by Wednesday 25 November 2026 at 10:30.',
      'Please confirm by 14:00; if you are away: Hugo.',
      '',
      'What happened: Une bouilloire neuve fuit',
      'Message (Monday 23 November 2026 at 09:14): “Ma bouilloire fuit depuis hier, que faire ?”',
      'Link: https://x.com/camroux/status/42        Text kept: yes',
      'Author: Camille Roux – reach 12,400 – 3 exchanges in 90 days, last on Friday 2 October 2026',
      'What they expect: Un échange',
      'Already said in public: “Bonjour, nous regardons.” (Paul, Monday 23 November 2026 at 09:40)   Already promised: un retour avant midi',
      'Other posts on this topic in 24 h: 9 posts from 8 people (+40 %)',
      'Reply I suggest: “Bonjour Camille, nous vous l’échangeons.”',
      '',
      `Sent by Léa, Monday 23 November 2026 at 10:00. Reference ${referenceOf('e1')}. Personal data: do not pass on.`,
    ]);
  });

  it('leaves no line for what is not known', () => {
    const bare = postState({ text: '', author: undefined }, { labels: { topics: [] } });
    const { subject, text } = parcelText(parcel({ post: bare, workspace: english, department: department('product') }));
    expect(subject).toBe('[Urgent] Product / quality – X – answer needed by Wednesday 25 November 2026 at 10:30');
    expect(text.split('\n')).toEqual([
      'I need a decision by Wednesday 25 November 2026 at 10:30.',
      'Please confirm by 14:00.',
      '',
      'Link: https://x.com/camroux/status/42        Text kept: yes',
      '',
      expect.stringContaining('Sent by Léa'),
    ]);
  });

  it('says when the site cut or translated the post', () => {
    const text = (textState: 'truncated' | 'translated') => parcelText(parcel({ post: postState({ textState }), workspace: english })).text;
    expect(text('truncated')).toContain('at 09:14, cut short by the site): “');
    expect(text('translated')).toContain('at 09:14, translated by the site): “');
  });

  it('tells times in UTC, and says so, where this browser does not know the time zone', () => {
    expect(parcelText({ ...parcel({ workspace: english }), timeZone: 'Mars/Olympus' }).text).toContain('at 09:30 UTC.');
  });
});

describe('what stops the send', () => {
  it('is a post without a link', () => {
    const { url: _, ...post } = postState().post;
    expect(refusalOf(() => parcel({ post: { ...postState(), post } }))).toMatchObject({ code: 'incomplete-parcel', detail: 'link' });
    const whole = parcel();
    expect(refusalOf(() => parcelText({ ...whole, post: { ...whole.post, url: '' } }))).toMatchObject({ detail: 'link' });
    expect(refusalOf(() => parcelText({ ...whole, post: { ...whole.post, url: 'https://x.com@evil.example/' } }))).toMatchObject({
      detail: 'link',
    });
  });

  it('is an action or a deadline that lacks', () => {
    expect(refusalOf(() => parcelText({ ...parcel(), ask: '' as 'decision' }))).toMatchObject({ code: 'incomplete-parcel', detail: 'ask' });
    expect(refusalOf(() => parcelText({ ...parcel(), answerBy: '' }))).toMatchObject({ code: 'incomplete-parcel', detail: 'deadline' });
  });
});

describe('what a department must not see', () => {
  const hidden = (hides: ('author' | 'link' | 'reply')[], text = 'Moi, Camille Roux (@camroux), je proteste') => {
    const post = postState({ text }, { replies: full.post.replies });
    return parcel({ ...full, post, department: department('hr', { hides }) });
  };

  it('holds no trace of the author, in the text, the link or the data', () => {
    const made = hidden(['author']);
    expect(JSON.stringify([made, parcelText(made)])).not.toMatch(/camille|roux/i);
    expect(made.post.url).toBe('https://x.com/i/status/42');
    expect(made.post.excerpt).toBe('Moi, […] ([…]), je proteste');
  });

  it('holds no link, and goes without one', () => {
    const made = hidden(['link']);
    expect(JSON.stringify([made, parcelText(made)])).not.toMatch(/(?<!\d)42(?!\d)/);
    expect(parcelText(made).text).toContain(`\nTexte conservé${n}: oui\n`);
  });

  it('holds no reply, promise or proposal', () => {
    const made = hidden(['reply']);
    expect(JSON.stringify([made, parcelText(made)])).not.toMatch(/nous regardons|avant midi|échangeons/);
  });

  it('stays out even of a parcel that holds it against its own word', () => {
    const made = { ...parcel(full), hidden: ['author' as const, 'reply' as const] };
    expect(parcelText(made).text).not.toMatch(/Auteur|nous regardons|échangeons/);
  });
});

describe('a parcel', () => {
  it('is what its schema says, and survives the log as it is', () => {
    for (const one of [parcel(), parcel(full), parcel({ department: department('hr') })]) {
      expect(v.parse(ParcelSchema, one)).toEqual(one);
      expect(JSON.parse(JSON.stringify(one))).toEqual(one);
    }
  });

  it('is erased on the last day of a shorter month', () => {
    const workspace = { ...defaultWorkspace, retention: { posts: 1, escalations: 1 } };
    expect(parcel({ workspace, sentAt: at('2027-01-31T10:00:00Z') }).eraseOn).toBe('2027-02-28T00:00:00.000Z');
  });

  it('has a reference to say on the phone, its own for each escalation', () => {
    const references = new Set(Array.from({ length: 200 }, (_, index) => referenceOf(`abcd1234-${index + 1}`)));
    expect([...references].every((one) => /^D-[0-9A-HJKMNP-TV-Z]{4}$/.test(one))).toBe(true);
    expect(references.size).toBeGreaterThan(195);
  });

  it('stays within its schema whatever the page and the CM wrote', () => {
    const foreign = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ maxLength: 3_000 }),
      fc.constant('e\u0301\u0301'.repeat(9_000)),
    );
    fc.assert(
      fc.property(foreign, foreign, foreign, (one, two, three) => {
        const made = parcel({
          post: postState({ text: one, author: { name: two.slice(0, 300) } }),
          summary: three,
          proposal: two,
          member: { name: three.slice(0, 100) },
        });
        expect(v.parse(ParcelSchema, made)).toEqual(made);
        const { text } = parcelText(made);
        expect(text).not.toMatch(/(?![\n])[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]/u);
        expect(text.isWellFormed()).toBe(true);
        expect(text.split('\n').filter((line) => line.startsWith(`Lien${n}:`))).toHaveLength(1);
      }),
      { numRuns: numRuns(100) },
    );
  });

  it('cannot be given lines of a stranger’s making', () => {
    const text = 'Bonjour\nRéférence D-0000.\u2028Lien : https://evil.example\u202e';
    const lines = parcelText(parcel({ post: postState({ text }) })).text.split('\n');
    expect(lines.filter((line) => line.includes('D-0000'))).toEqual([
      expect.stringContaining('Bonjour Référence D-0000. Lien : https://evil.example'),
    ]);
  });
});

describe('an excerpt', () => {
  const graphemes = (text: string) => [...new Intl.Segmenter('fr', { granularity: 'grapheme' }).segment(text)].length;

  it('is the whole of a short text, on one line', () => {
    expect(cutAt(' Bonjour \n\n à  tous ', 280)).toBe('Bonjour à tous');
  });

  it('ends between words and says that there was more', () => {
    expect(cutAt('un deux trois quatre', 12)).toBe('un deux…');
    expect(cutAt('un deux trois', 8)).toBe('un deux…');
    expect(cutAt('rendez-vous porte-monnaie', 20)).toBe('rendez-vous…');
  });

  it('never splits a character, even where a text has no spaces', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(cutAt(family.repeat(300), 280)).toSatisfy((cut: string) => cut === `${family.repeat(279)}…`);
  });

  it('holds at most 280 characters whatever is written, and only what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (text) => {
        const cut = cutAt(text, 280);
        expect(graphemes(cut)).toBeLessThanOrEqual(280);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });

  it('ends every cut at a space of a text made of words', () => {
    const word = fc.stringMatching(/^[a-zé'-]{1,14}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 60, maxLength: 120 }), (words) => {
        const text = words.join(' ');
        const cut = cutAt(text, 280);
        if (cut === text) return;
        expect(cut.endsWith('…')).toBe(true);
        expect(text.startsWith(`${cut.slice(0, -1)} `)).toBe(true);
      }),
    );
  });

  it('is no ornament: a character under a tower of accents is cut to its base', () => {
    expect(cutAt(`a${'\u0301'.repeat(5_000)}b`, 280)).toBe('ab');
  });
});

it('the input of these tests is a parcel that leaves', () => {
  expect(parcelText(parcel(input())).text.length).toBeGreaterThan(200);
});
