/** Syllables of an English word as Vale counts them: the grades and formulas of its rules rest on these numbers. */
export function valeSyllables(word: string): number {
  const length = [...word].length;
  if (length < 3) return Math.min(length, 1);
  const small = word.toLowerCase();
  const known = exceptions.get(small);
  if (known !== undefined) return known;
  const front = taken(small, prefixes, (part) => (small.startsWith(part) ? small.slice(part.length) : undefined));
  const back = taken(front.rest, suffixes, (part) => (front.rest.endsWith(part) ? front.rest.slice(0, -part.length) : undefined));
  const rest = back.rest;
  const count = (pattern: RegExp) => rest.match(pattern)?.length ?? 0;
  const vowels = count(/[aeiouy]+/g);
  const fewer = count(silent) + count(silentE);
  const more = count(parted) + count(partedInside) + count(glides) + count(/[^s]ia/g);
  return Math.max(1, front.beats + back.beats + vowels - fewer + more);
}

interface Taken {
  readonly rest: string;
  readonly beats: number;
}

/** Takes one part off a word: those of the last group have one syllable, those of the one before it two. */
function taken(word: string, groups: readonly (readonly string[])[], cut: (part: string) => string | undefined): Taken {
  for (const [index, group] of groups.entries())
    for (const part of group) {
      const rest = cut(part);
      if (rest !== undefined) return { rest, beats: groups.length - index };
    }
  return { rest: word, beats: 0 };
}

/** The consonants between a vowel and an ending that is not heard; those that only some endings have are given apart. */
function unheard(ending: string, others: string): string {
  const consonants = `b ch f gh gn k l ll lv m mm n nn p r rn rs rv s sc sk sl squ ss th v y ${others}`;
  return `[aeiouy](?:${consonants.split(' ').join('|')})${ending}$`;
}

const lists = (groups: string): string[][] => groups.split(' / ').map((group) => group.split(' '));

const prefixes = lists(
  'above anti ante counter hyper afore agri infra intra inter over semi ultra under extra dia micro mega kilo pico nano macro / un fore ware none non out post sub pre pro dis side',
);
const suffixes = lists(
  'ology ologist onomy onomist / fully berry woman women / ly less some ful er ers ness cian cians ment ments ette ettes ville villes ships ship side sides port ports shire shires tion tioned',
);

const silent = new RegExp(
  [
    ...'cia(?:l|$) tia cius cious [^aeiou]giu [aeiouy][^aeiouy]ion iou sia$ eous$ [oa]gue$ .[^aeiuoycgltdb]{2,}ed$ .ely$ ^jua uai eau ^busi$'.split(
      ' ',
    ),
    unheard('ed', 'c dg g lch nc ng nch rc z'),
    unheard('es', 'd lch nch st t'),
  ].join('|'),
  'g',
);
const silentE = new RegExp(unheard('e', 'c d dg g nc ng rc st t z'), 'g');
const parted = /(?:[^aeiouy]ie(?:r|st|t)|[aeiouym]bl|eo|ism|asm|thm|dnt|uity|dea|gean|oa|ua|eings?|[aeiouy]sh?e[rsd])$/g;
const partedInside = /[^gq]ua[^auieo]|[aeiou]{3}|^(?:ia|mc|coa[dglx].)/g;
const glides = /[^aeiou]y[ae]|[^l]lien|riet|dien|iu|io|ii|uen|real|iell|eo[^aeiou]|[aeiou]y[aeiou]/g;

/** Words that no rule fits, by their number of syllables. */
const exceptions = new Map(
  Object.entries({
    2: 'abed adieu cafe cafes chile chloe circe daphne jesse jukebox maybe people phoebe shoreline zoe',
    3: 'abare acreage adame adobe apache coyote euterpe forever karate machete recipe sesame simile syncope tamale',
    4: 'abalone abbruzzese abruzzese anemone aphrodite apostrophe ariadne calliope catastrophe epitome eurydice facsimile gethsemane guacamole hermione hyperbole penelope persephone yosemite',
    5: 'aborigine aborigines',
  }).flatMap(([beats, words]) => words.split(' ').map((word): [string, number] => [word, Number(beats)])),
);
