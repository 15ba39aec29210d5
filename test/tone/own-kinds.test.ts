/* It has more than 250 lines: the texts are data: each kind that is ours has its examples. */
import { describe, expect, it } from 'vitest';
import type { Guide, Rule } from '../../src/guide/guide.ts';
import type { Situation } from '../../src/guide/rule-kind.ts';
import { compileGuide } from '../../src/tone/index.ts';
import { allKinds } from '../../src/tone/kinds/all.ts';
import { frenchSyllables } from '../../src/tone/text/syllables.ts';
import { weighted } from '../../src/tone/text/weigh.ts';

type Asked = Partial<Rule> & Pick<Rule, 'kind' | 'spec'>;

/** What one rule finds in a reply. */
function found(rule: Asked, text: string, situation: Partial<Situation> = {}) {
  const guide: Guide = {
    ...{ schema: 1, name: 'g', vocabulary: { accept: [], reject: [] } },
    rules: [{ id: 'r', level: 'hint', message: '%s', ...rule }],
  };
  const checker = compileGuide(guide, { kinds: allKinds, budget: Infinity });
  expect(checker.problems).toEqual([]);
  return checker.check(text, { name: 'any', lang: 'fr', ...situation });
}

/** The text once the first replacement of each finding is taken. */
function mended(rule: Asked, text: string): string {
  return found(rule, text).reduceRight((done, { start, end, replacements }) => {
    return replacements[0] === undefined ? done : done.slice(0, start) + replacements[0] + done.slice(end);
  }, text);
}

const matches = (rule: Asked, text: string, situation?: Partial<Situation>) => found(rule, text, situation).map(({ match }) => match);

describe('form of address', () => {
  const vous: Asked = { kind: 'address', spec: { form: 'vous' } };
  const tu: Asked = { kind: 'address', spec: { form: 'tu' } };
  const same: Asked = { kind: 'address', spec: { form: 'same' } };

  it.each([
    ['Peux-tu nous écrire ?', ['tu']],
    ['On t’appelle, dis-nous quand.', ['t’', 'dis-nous']],
    ['Léa, regarde la notice.', ['regarde']],
    ['C’est à toi, comme ta lampe et ton colis.', ['toi', 'ta', 'ton']],
    ['Téléphone-nous, n’hésite pas.', ['Téléphone-nous', 'n’hésite pas']],
    ['Sinon le tien est prêt.', ['tien']],
  ])('« %s » is tutoiement', (text, words) => {
    expect(matches(vous, text)).toEqual(words);
  });

  it.each([
    'Votre rendez-vous est noté.',
    'Vous écriviez « tu ne réponds jamais ».',
    'Il s’est tu, le ton a changé, ton sur ton.',
    'Léa regarde et appelle le magasin, qui passe demain.',
    'Dites-le-nous, écrivez-moi.',
    'Voir https://example.com/tu/toi et @tu_vois #toi.',
    'Un tee-shirt et un T-shirt à Marne-la-Vallée.',
    'Le Tu-154 et la perceuse TU-118.',
  ])('« %s » is not', (text) => {
    expect(matches(vous, text)).toEqual([]);
  });

  it('asks for tutoiement where the brand says tu', () => {
    expect(matches(tu, 'Envoyez-nous votre numéro.')).toEqual(['Envoyez-nous', 'votre']);
    expect(matches(tu, 'Merci à vous deux, à notre rendez-vous.')).toEqual([]);
  });

  it('finds the fewer of two mixed forms', () => {
    expect(matches(same, 'Dites-nous si vous avez reçu tes lampes.')).toEqual(['tes']);
    expect(matches(same, 'Tu as reçu tes lampes ?')).toEqual([]);
  });

  it('puts the right word in place of the wrong one', () => {
    expect(mended(vous, 'Tes photos et ton message sont pour toi.')).toBe('Vos photos et votre message sont pour vous.');
  });
});

describe('opening and closing', () => {
  const opening: Asked = { kind: 'opening', spec: { tokens: ['bonjour', 'merci'] } };
  const closing: Asked = { kind: 'closing', spec: { tokens: ['– \\p{Lu}\\p{L}+', '\\^\\p{L}{2}'] } };

  it('looks after mentions and emoji, and points where the greeting is missing', () => {
    expect(found(opening, '@lea_d 👋 Bonjour Léa')).toEqual([]);
    expect(found(opening, '@lea_d On regarde')).toMatchObject([{ start: 7, end: 7 }]);
    expect(found(opening, 'Nous disons bonjour')).toHaveLength(1);
  });

  it('looks after the full name that Facebook puts first and after a tag in brackets, not after another greeting', () => {
    expect(found(opening, 'Léa Martin Bonjour Léa')).toEqual([]);
    expect(found(opening, '[1/2] .@lea-d Bonjour Léa')).toEqual([]);
    expect(found(opening, 'Salut Léa Merci à toi')).toHaveLength(1);
    expect(found(opening, 'Super merci Léa')).toHaveLength(1);
  });

  it('looks before emoji, tags, a link and the number in a thread', () => {
    for (const end of ['', ' 🌙', ' 👩🏽‍🚀', '\n#maison', ' https://example.com/a.b', ' 1/2', ' (2/2)'])
      expect(found(closing, `C’est parti. – Léa${end}`)).toEqual([]);
    expect(found(closing, 'C’est parti. – Léa est contente')).toHaveLength(1);
  });
});

describe('length', () => {
  const x: Asked = { kind: 'length', sites: ['x'], spec: { max: 280, unit: 'weighted', per: 'reply' } };

  it('counts as X counts', () => {
    expect(weighted('abc é e\u0301 –')).toBe(9);
    expect(weighted('日本語')).toBe(6);
    expect(weighted('👩‍👩‍👧🇫🇷')).toBe(4);
    expect(weighted('https://example.com/a/long/path?with=query#and-hash')).toBe(23);
  });

  it('finds what is too long on the network it is for', () => {
    const text = `${'a'.repeat(270)} https://example.com/${'b'.repeat(60)}`;
    expect(found(x, text, { site: 'x' })).toHaveLength(1);
    expect(found(x, text, { site: 'facebook' })).toEqual([]);
    expect(found(x, `${'a'.repeat(250)} https://example.com/${'b'.repeat(60)}`, { site: 'x' })).toEqual([]);
  });

  it('cuts between characters as people see them', () => {
    const four: Asked = { kind: 'length', spec: { max: 3, unit: 'graphemes', per: 'reply' } };
    expect(found(four, '👩‍👩‍👧é🇫🇷')).toEqual([]);
    expect(matches(four, '👩‍👩‍👧é🇫🇷a')).toEqual(['a']);
  });

  it('measures sentences past abbreviations, and a link as one thing', () => {
    const short: Asked = { kind: 'length', spec: { max: 60, unit: 'characters', per: 'sentence' } };
    expect(found(short, 'M. Roux, du n° 12, vous attend. Il ouvre à 9 h. Apportez la facture et la boîte.')).toEqual([]);
    expect(found(short, `Le lien est https://example.com/${'a'.repeat(80)}`)).toEqual([]);
    expect(found(short, `Le lien est ${'a'.repeat(80)}`)).toHaveLength(1);
  });
});

describe('emoji', () => {
  it('counts what a person sees as one', () => {
    const one: Asked = { kind: 'emoji', spec: { max: 1 } };
    for (const single of ['👩‍❤️‍👨', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🇫🇷', '5️⃣', '👋🏿', '❤', '🕯', '©', '™ → ↔']) expect(found(one, `Merci ${single}`)).toEqual([]);
    expect(matches(one, 'Merci 🙏🏽 Léa 🌙')).toEqual([' 🌙']);
  });

  it('allows and refuses some, and fewer on a complaint', () => {
    expect(matches({ kind: 'emoji', spec: { max: 5, allow: ['🌙', '👍'] } }, 'a🌙b🔥c👍🏽')).toEqual(['🔥']);
    expect(matches({ kind: 'emoji', spec: { max: 5, deny: ['🔥'] } }, 'a🌙b🔥')).toEqual(['🔥']);
    expect(found({ kind: 'emoji', spec: { max: 5, maxWhen: { complaint: 0 } } }, 'a🌙', { name: 'complaint' })).toHaveLength(1);
    expect(found({ kind: 'emoji', spec: { max: 0, emoticons: true } }, 'Merci :-)')).toHaveLength(1);
  });
});

describe('French typography', () => {
  const all: Asked = { kind: 'french-typography', spec: { checks: ['spaces', 'quotes', 'apostrophes', 'capitals'] } };

  it('puts it right by one click', () => {
    expect(mended(all, 'A bientôt ! Ca va? L\'équipe "Nuit" : Etes-vous prêts ; Ecrivez.')).toBe(
      'À bientôt\u202f! Ça va\u202f? L’équipe «\u202fNuit\u202f»\u202f: Êtes-vous prêts\u202f; Écrivez.',
    );
    expect(mended(all, 'Les étoiles… ? « Oui » 😊 !  Etre là')).toBe('Les étoiles…\u202f? «\u202fOui\u202f» 😊\u202f! Être là');
  });

  it.each([
    'À 14:30, https://example.com/?a=1;b=2! et :-) ;)',
    'Bonjour\u202f! Bonjour\u00a0! «\u202fOui\u202f»',
    'Un écran 27" et un 32"',
    'Il a la main, Emma et Estelle excusent.',
    'Une gamme C++::std',
  ])('leaves « %s »', (text) => {
    expect(matches(all, text)).toEqual([]);
  });
});

describe('personal data', () => {
  const all: Asked = { kind: 'personal-data', spec: { data: ['email', 'phone', 'iban', 'card', 'order'] } };

  it.each([
    ['lea.d+x@mail.example', 'lea.d+x@mail.example'],
    ['lea (at) mail.example', 'lea (at) mail.example'],
    ['au 06 12 34 56 78.', '06 12 34 56 78'],
    ['au 06\u202f12\u00a034.56-78.', '06\u202f12\u00a034.56-78'],
    ['au +33 (0)6 12 34 56 78', '+33 (0)6 12 34 56 78'],
    ['au 06/12/34/56/78', '06/12/34/56/78'],
    ['on +1 (555) 010-9999', '+1 (555) 010-9999'],
    ['on 020 7946 0958', '020 7946 0958'],
    ['IBAN FR76 3000 6000 0112 3456 7890 189', 'FR76 3000 6000 0112 3456 7890 189'],
    ['carte 4111 1111 1111 1111', '4111 1111 1111 1111'],
    ['commande n° 20260512-77', '20260512-77'],
  ])('finds it in « %s »', (text, match) => {
    expect(matches(all, text)).toEqual([match]);
  });

  it.each([
    'Le 12/06/2026 à 14 h 30, 3\u202f500,00 €.',
    'Le 0 805 12 34 56 et le 3631 sont gratuits.',
    '12 345 678 visiteurs, SIRET 123 456 789 00012.',
    'Voir https://example.com/p/0612345678?id=ab1917e0c30a4c08c0c4a6c97cfad779',
    'Suivez @lea.d, 24 rue de la Paix, 75002 Paris.',
  ])('leaves « %s »', (text) => {
    expect(matches(all, text)).toEqual([]);
  });

  it.each([
    ['Votre colis va au 3, rue des Tilleuls, 2e étage, code 12A4.', '3, rue des Tilleuls, 2e étage'],
    ['The parcel for 9 Alder Close was left outside.', '9 Alder Close'],
    ['Votre rendez-vous en oncologie est à 9 h.', 'Votre rendez-vous en oncologie'],
    ['Your blood test was fine.', 'Your blood test'],
  ])('finds where somebody lives and how they are in « %s »', (text, match) => {
    expect(matches({ kind: 'personal-data', spec: { data: ['address', 'health'] } }, text)).toEqual([match]);
  });

  it.each([
    'La boutique est au 3, rue des Tilleuls.',
    'Our shop at 9 Alder Close is open.',
    'Le service d’oncologie ouvre à 9 h.',
    'Blood tests are free.',
  ])('leaves the brand’s own in « %s »', (text) => {
    expect(matches({ kind: 'personal-data', spec: { data: ['address', 'health'] } }, text)).toEqual([]);
  });

  it('lets the brand’s own address be shown, and an order number is no phone', () => {
    const spec = { data: ['email', 'phone'], exceptions: ['sav@maison\\.example'] };
    expect(matches({ kind: 'personal-data', spec }, 'sav@maison.example, lea@maison.example')).toEqual(['lea@maison.example']);
    expect(matches({ kind: 'personal-data', spec }, 'Commande 0412345678, colis n° 0612345678.')).toEqual([]);
  });
});

describe('placeholders', () => {
  it.each(['{{name}}', '{prénom}', '[prénom]', '<NOM>', 'XXX', '___', '%nom%', '$' + '{name}', '[…]'])('finds %s', (field) => {
    expect(matches({ kind: 'placeholder', spec: {} }, `Bonjour ${field}, merci.`)).toEqual([field]);
  });

  it('finds a greeting whose name is blank, and leaves what is filled in', () => {
    expect(found({ kind: 'placeholder', spec: {} }, 'Bonjour , merci.')).toHaveLength(1);
    expect(found({ kind: 'placeholder', spec: {} }, 'Bonjour Léa, taille XXL, XXe siècle, [1], $TSLA à 5 $.')).toEqual([]);
  });
});

describe('promises, requirements, limits', () => {
  it('offers the approved words for a promise, and leaves quoted ones', () => {
    const promise: Asked = { kind: 'promise', spec: { tokens: ['vous serez remboursée?'], approved: ['nous regardons votre demande'] } };
    expect(found(promise, 'Vous serez remboursée demain.')).toMatchObject([{ replacements: ['nous regardons votre demande'] }]);
    expect(found(promise, 'Vous avez lu «\u202fvous serez remboursée\u202f».')).toEqual([]);
  });

  it('requires a mention only where its subject occurs', () => {
    const ad: Asked = { kind: 'require', spec: { tokens: ['#pub'], if: ['code promo'], nonword: true } };
    expect(found(ad, 'Voici un code promo.')).toMatchObject([{ start: 20, end: 20 }]);
    expect(found(ad, 'Voici un code promo #pub')).toEqual([]);
    expect(found(ad, 'Voici une lampe.')).toEqual([]);
  });

  it('counts words but not those of links, and by situation', () => {
    const limit: Asked = { kind: 'limit', spec: { max: 1, maxWhen: { praise: 2 }, tokens: ['hélas'] } };
    expect(matches(limit, 'Hélas, hélas.')).toEqual(['hélas']);
    expect(matches(limit, 'Hélas, voir https://example.com/hélas #hélas')).toEqual([]);
    expect(matches(limit, 'Hélas, hélas.', { name: 'praise' })).toEqual([]);
  });
});

describe('shouting', () => {
  const rule: Asked = { kind: 'shouting', spec: { exceptions: ['RATP'] } };

  it.each(['MERCI BEAUCOUP Léa', 'THANK YOU', 'C’EST VRAIMENT NON', 'DO NOT PAY', 'ON VOUS RAPPELLE', 'MERCI Léa', 'It is FREE.'])(
    'hears %s',
    (text) => {
      expect(found(rule, text)).toHaveLength(1);
    },
  );

  it.each(['La SNCF, la RATP', 'TVA, RIB, PDF, USB-C', 'Vous dites « JAMAIS »', 'M. DUPONT', '#VIVE #LÉTÉ', 'Code WELCOME10 ICI'])(
    'does not hear %s',
    (text) => {
      expect(found(rule, text)).toEqual([]);
    },
  );

  it('gives it back in small letters, acronyms as they are', () => {
    expect(mended(rule, 'VOTRE COLIS SNCF EST PARTI.')).toBe('Votre colis SNCF est parti.');
    expect(mended(rule, 'Le TITRE RATP EST PRÊT.')).toBe('Le titre RATP est prêt.');
  });
});

describe('spelling variety', () => {
  const spec = { words: { 'organis*': 'organiz*', centre: 'center' } };

  it('finds the fewer and spells them the other way', () => {
    expect(mended({ kind: 'variety', spec }, 'We organise and reorganise; our centre organized it.')).toBe(
      'We organise and reorganise; our centre organised it.',
    );
    expect(matches({ kind: 'variety', spec: { ...spec, keep: 'right' } }, 'We organise, they organized, we organise.')).toHaveLength(2);
  });

  it('leaves names and words that only look alike', () => {
    expect(found({ kind: 'variety', spec }, 'The organism organizes; our centre is not Lincoln Center.')).toHaveLength(1);
    expect(found({ kind: 'variety', spec }, 'Our centre organises it near Lincoln Center.')).toEqual([]);
  });
});

describe('reading ease', () => {
  const rule: Asked = { kind: 'reading-ease', spec: { min: 60, minWords: 10 } };
  const easy = 'Votre colis est là. Venez le chercher demain. Le magasin ouvre à dix heures.';
  const hard =
    'Conformément aux dispositions contractuelles précédemment communiquées, l’acheminement international nécessite une vérification complémentaire.';

  it('tells plain French from heavy French, and English by its own formula', () => {
    expect(found(rule, easy)).toEqual([]);
    expect(found(rule, hard)).toMatchObject([{ start: 0, end: 0 }]);
    expect(found(rule, 'Your parcel is here. Come and get it tomorrow. The shop opens at ten.', { lang: 'en' })).toEqual([]);
  });

  it.each([
    [1, 'je les elle quatre lieu mieux pied hier eau août œuvre nuit oui parlent aiment peuvent vue'],
    [2, 'merci colis souvent moment argent client comment pays voyage payer naïf créer idée amie arrivent'],
    [3, 'livraison désolée magasin numéro oublier essayer paysage aérien qualité'],
    [4, 'remboursement réalité évidemment bibliothèque européen'],
    [5, 'coopération immédiatement'],
  ])('hears %i syllables', (count, words) => {
    expect(words.split(' ').filter((word) => frenchSyllables(word) !== count)).toEqual([]);
  });

  it('does not judge a short reply', () => {
    expect(found(rule, 'Conformément aux dispositions contractuelles.')).toEqual([]);
  });
});

it('asks a rule only in its language, on its site and in its situation', () => {
  const rule: Asked = { kind: 'existence', lang: ['fr'], sites: ['x'], when: ['complaint', 'crisis'], spec: { tokens: ['mot'] } };
  expect(found(rule, 'mot', { name: 'crisis', site: 'x' })).toHaveLength(1);
  expect(found(rule, 'mot', { name: 'praise', site: 'x' })).toEqual([]);
  expect(found(rule, 'mot', { name: 'crisis', site: 'facebook' })).toEqual([]);
  expect(found(rule, 'mot', { name: 'crisis', site: 'x', lang: 'en' })).toEqual([]);
});
