import type { PracticeLanguage } from './words.ts';

/** The posts a screenshot shows first: written by hand, all people and facts invented. */
export const written: readonly { name: string; handle: string; lang: PracticeLanguage; text: string; minutes: number }[] = [
  {
    name: 'Nadia Perrin',
    handle: 'nadiaperrin_',
    lang: 'fr',
    text: 'Commande passée le 3, toujours rien, et le suivi n’a pas bougé depuis une semaine. C’est la deuxième fois @maisonlune, j’en ai assez.',
    minutes: 122,
  },
  {
    name: 'Hugo Marchand',
    handle: 'hugo_marchand',
    lang: 'fr',
    text: 'Bravo @maisonlune pour la nouvelle collection, la qualité est là ✨ La lampe Halo change tout le salon.',
    minutes: 184,
  },
  {
    name: 'Tom Okafor',
    handle: 'tomokafor',
    lang: 'en',
    text: 'Is it true your Halo lamps got recalled? Mine gets really hot after an hour. @maisonlune',
    minutes: 12,
  },
  {
    name: 'Inès Carpentier',
    handle: 'inescarp',
    lang: 'fr',
    text: 'Est-ce que la boutique de Nantes ouvre le dimanche en décembre ? Rien trouvé sur le site.',
    minutes: 41,
  },
  {
    name: 'Grace Whitfield',
    handle: 'gracewhitf',
    lang: 'en',
    text: 'Customer service answered in ten minutes and sent a new cable the same day. That is how you do it, @maisonlune 👏',
    minutes: 66,
  },
  {
    name: 'Julien Abadie',
    handle: 'julienabadie',
    lang: 'fr',
    text: 'Deux colis, deux ampoules cassées. On me répond de « patienter ». Je veux un remboursement, pas un formulaire.',
    minutes: 95,
  },
  {
    name: 'Rue des Arts, le journal',
    handle: 'ruedesarts',
    lang: 'fr',
    text: 'Bonjour @maisonlune, nous préparons un article sur l’éclairage réparable. Qui peut répondre à nos questions cette semaine ?',
    minutes: 233,
  },
  {
    name: 'Priya Nair',
    handle: 'priyanair_home',
    lang: 'en',
    text: 'Small idea: put the wattage on the box, not only in the manual. Would save everyone a trip back to the shop.',
    minutes: 310,
  },
];

const names = {
  fr: 'Camille,Léo,Manon,Yanis,Chloé,Bastien,Amina,Rémi,Élodie,Karim,Sarah,Mathis,Zoé,Nathan,Océane,Adrien'.split(','),
  en: 'Ella,Marcus,Hannah,Joel,Sofia,Duncan,Maya,Peter,Aisha,Owen,Clara,Ravi,Nora,Felix,Iris,Callum'.split(','),
};
const surnames = {
  fr: 'Delmas,Roussel,Besson,Haddad,Lemoine,Garnier,Tessier,Ndiaye,Poulain,Vasseur,Mercier,Benali,Colin,Rey'.split(','),
  en: 'Harper,Lindgren,Osei,Bennett,Kaur,Doyle,Fraser,Mensah,Ellison,Novak,Pryce,Sato,Walsh,Young'.split(','),
};

type Mood = 'complaint' | 'praise' | 'question';
interface Parts {
  readonly start: readonly string[];
  readonly middle: readonly string[];
  readonly end: readonly string[];
}

const things: Record<PracticeLanguage, readonly string[]> = {
  fr: ['lampe Halo', 'suspension Brume', 'applique Orée', 'lampe de bureau Nova', 'guirlande Rosée', 'veilleuse Luciole'],
  en: ['Halo lamp', 'Brume pendant', 'Orée sconce', 'Nova desk lamp', 'Rosée string light', 'Luciole night light'],
};

/** Openings × middles × endings of one mood: enough for thousands of posts that differ and still make sense. */
const parts: Record<PracticeLanguage, Record<Mood, Parts>> = {
  fr: {
    complaint: {
      start: ['Bonjour @maisonlune,', 'Sérieusement @maisonlune,', 'Troisième message :', 'Honnêtement,', 'Avis aux clients :'],
      middle: [
        'ma {thing} devait arriver il y a {days} jours',
        'le variateur de ma {thing} ne marche plus après {days} jours',
        'la {thing} reçue n’est pas de la bonne couleur',
        'la livraison de la {thing} a pris {days} jours, dans un carton ouvert',
        'la {thing} chauffe beaucoup au bout d’une heure',
        'la facture de ma {thing} compte deux fois la livraison',
      ],
      end: ['et personne ne répond.', 'j’attends un remboursement.', 'est-ce normal ?', 'que dois-je faire ?', 'c’est la dernière fois.'],
    },
    praise: {
      start: ['Merci @maisonlune,', 'Franchement ravie,', 'Bravo @maisonlune,', 'Petit mot pour dire que'],
      middle: [
        'la {thing} éclaire très bien, même après {days} semaines',
        'le vendeur de Lyon a réparé ma {thing} sans rien demander',
        'la {thing} est arrivée deux jours plus tôt que prévu',
        'la {thing} va parfaitement dans l’entrée',
      ],
      end: ['je recommande.', 'merci encore !', 'bonne journée.', 'on en reprend une.'],
    },
    question: {
      start: ['Petite question :', 'Bonjour @maisonlune,', 'Je me demandais,'],
      middle: [
        'où trouver le prix de la {thing}',
        'la {thing} existe-t-elle en laiton',
        'peut-on changer l’ampoule de la {thing}',
        'livrez-vous la {thing} en Belgique',
      ],
      end: ['et sous combien de jours ?', 'merci d’avance ?', 'quelqu’un sait ?'],
    },
  },
  en: {
    complaint: {
      start: ['Hi @maisonlune,', 'Come on @maisonlune,', 'Third message now:', 'Honestly,', 'Heads-up:'],
      middle: [
        'my {thing} was due {days} days ago',
        'the dimmer of my {thing} died after {days} days',
        'the {thing} I got is the wrong colour',
        'delivery of the {thing} took {days} days and the box was open',
        'the {thing} gets very hot after an hour',
        'my invoice for the {thing} charges delivery twice',
      ],
      end: ['and nobody answers.', 'I want my money back.', 'is that normal?', 'what should I do?', 'never again.'],
    },
    praise: {
      start: ['Thank you @maisonlune,', 'Honestly delighted,', 'Well done @maisonlune,', 'Just to say that'],
      middle: [
        'the {thing} still looks great after {days} weeks',
        'your Leeds shop repaired my {thing} for free',
        'the {thing} came two days early',
        'the {thing} is perfect in the hallway',
      ],
      end: ['would buy again.', 'thanks again!', 'have a good day.', 'getting a second one.'],
    },
    question: {
      start: ['Quick question:', 'Hi @maisonlune,', 'I was wondering,'],
      middle: [
        'where do I find the price of the {thing}',
        'does the {thing} come in brass',
        'can the bulb of the {thing} be replaced',
        'do you ship the {thing} to Ireland',
      ],
      end: ['and how long does it take?', 'anyone?', 'thanks?'],
    },
  },
};

/** Numbers from a seed, the same on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(list: readonly [T, ...T[]] | readonly T[], random: () => number): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
}

export function sentence(lang: PracticeLanguage, random: () => number): string {
  const mood = pick(['complaint', 'complaint', 'praise', 'question'] as const, random);
  const { start, middle, end } = parts[lang][mood];
  const body = pick(middle, random)
    .replace('{thing}', pick(things[lang], random))
    .replace('{days}', String(2 + Math.floor(random() * 19)));
  return `${pick(start, random)} ${body}, ${pick(end, random)}`;
}

export function personName(lang: PracticeLanguage, random: () => number): string {
  return `${pick(names[lang], random)} ${pick(surnames[lang], random)}`;
}

/** What a hostile page hands out. All of it must stay text. */
export const hostile: readonly string[] = [
  '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script> {{constructor}} {{7*7}}',
  'safe\u202e txet desrever \u202d and \u2066isolated\u2069 zero\u200bwidth\ufeff',
  'lone surrogates \ud83d and \udc00 end',
  '"><svg/onload=window.pwned=1> javascript:alert(1) \u0000\u0007 &lt;b&gt;',
];
/** 100,000 characters in one post. */
export const endless = `${'Très long message sans fin, avec des mots ordinaires. '.repeat(1_900)}`.slice(0, 100_000);
