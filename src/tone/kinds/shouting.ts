import * as v from 'valibot';
import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import type { KindForm } from './form.ts';
import { texts } from './half-written.ts';
import { exempting } from './shared.ts';
import type { KindSpec } from './spec.ts';
import { excepting } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () => v.strictObject({ ...excepting });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

/** Words in capitals, one after the other. */
const run = /(?<![\p{L}\p{N}_#@])\p{Lu}+(?:[\s,!.'’-]{1,3}\p{Lu}+)*(?![\p{L}\p{N}_@])/gu;
/** What every run of them holds. */
const maybe = /\p{Lu}[\s,!.'’-]{1,3}\p{Lu}|\p{Lu}{3}/u;
const trailing = /(?:[\s,!.'’-]{1,3}\p{Lu})+$/u;
const vowel = /[AEIOUYÀÂÉÈÊËÎÏÔÛÙŒ]/;
const begins = /(?:^|[.!?…]\s*)$/u;
/** What names a code, a key or a model, whatever it is called. */
const called =
  /(?<!\p{L})(?:codes?|touche|bouton|mode|menu|onglet|option|rubrique|gamme|modèle|tag|button|key|press|hold|tap|model|type|tab) [«“"]?\s?$/iu;
/** Short words that stand in no name and no acronym. */
const small =
  /^(?:YOU|THE|ALL|NOT|NOW|NO|IS|OUT|OFF|ARE|DO|SO|TO|MY|WE|FOR|AND|NON|PAS|UN|LES?|LA|DES?|CE|EST|ET|À|JE|TU|ON|AI|VOS|NOS|SUR)$/;

/** Words that stress what is said and stand for nothing else: one alone is loud. So are letters that are drawn out, and an order. */
const stressed =
  /^(?![IVXLCDM]+$)(?=\p{L}{4})\p{L}*(\p{L})\1{2}|^(?:NON|PAS|ALL|AND|BUT)$|^\p{Lu}{3,}EZ$|\p{Lu}{4}MENT$|\p{Lu}{4}LY$|^(?:READY|SOON|TODAY|TOMORROW|TONIGHT|HERE|BEFORE|AGAIN|EVER|OPEN|LOVED?|DONE|BEST|FIXED|BIG|NEW|HAPPY|GREAT|LATE|YES|NEWS|SALE|FINAL|SAME|MORE|MOST|MUCH|MANY|THIS|THAT|READ|CALL|CHECK|LOOK|YOUR|OURS|WHOLE|HOURS|DAYS|WEEKS|YEARS|HELP|BEAUCOUP|OUVERTE?S?|FINIE?S?|OUI|NOTRE|VOTRE|ÉNORMES?|GROS|OFFERTE?S?|NOUVEAUX?|NOUVELLES?|MEILLEURE?S?|VRAIE?S?|FAUX|SEULE?S?|MÊMES?|AUSSI|AVANT|APRÈS|GAGNÉ|COMPLETS?|SUPERBE|HUGE|AMAZING|AWESOME|CLOSED|FINALLY|DEFINITELY|ABSOLUTELY|EXACTLY|SERIOUSLY|WRONG|BOTH|ANYONE|EVERYONE|WAIT|HURRY|BIENTÔT|DEMAIN|ENFIN|SURTOUT|ENCORE|PARTOUT|URGENTE?S?|PRÊTE?S?|FERMÉE?S?|DÉFINITIVEMENT|ABSOLUMENT|EXACTEMENT|NOT|NEVER|ONLY|ALWAYS|MUST|VERY|FREE|STOP|IMPORTANT|PLEASE|SORRY|THANKS|REALLY|EVERY|NOBODY|NOTHING|EVERYTHING|IMMEDIATELY|WARNING|ATTENTION|MERCI|GRATUITE?S?|JAMAIS|TOUJOURS|AUCUNE?|UNIQUEMENT|SEULEMENT|OBLIGATOIRE(?:MENT)?|IMPÉRATIF|IMPÉRATIVEMENT|INTERDITE?S?|TOUTE?S?|TOUS|RIEN|PERSONNE|VRAIMENT|BRAVO|DÉSOLÉE?S?|TRÈS|MAINTENANT|IMMÉDIATEMENT|DERNIERS?|DERNIÈRES?)$/u;

/** Capitals used to shout: a word that stresses, two long words, one beside a short one, or three short ones. Acronyms (no vowel, or excepted) do not count. */
export const kind: RuleKind<Spec> = {
  id: 'shouting',
  compile(_, spec, toolbox) {
    const exempt = exempting(toolbox, { ...spec, tolerant: true, quoting: true });
    return {
      *match(block): Iterable<Match> {
        if (!maybe.test(block.text)) return;
        for (const { 0: whole, index } of block.text.matchAll(run)) {
          const cry = whole.replace(trailing, '');
          const end = index + cry.length;
          const words = [...cry.matchAll(/\p{Lu}+/gu)].filter(
            ({ 0: word, index: at }) => vowel.test(word) && !exempt(block, index + at, index + at + word.length),
          );
          const long = words.filter(({ 0: word }) => word.length > 3).length;
          const short = words.filter(({ 0: word }) => small.test(word)).length;
          const stress = words.some(({ 0: word }) => stressed.test(word)) && !called.test(block.text.slice(Math.max(0, index - 14), index));
          if (!(stress || long > 1 || (long === 1 && short > 0) || (short > 1 && words.length > 2))) continue;
          const loud = new Set(words.map(({ index: at }) => at));
          const calm = cry.replace(/\p{Lu}+/gu, (word, at: number) => (loud.has(at) || word.length === 1 ? word.toLowerCase() : word));
          yield {
            start: index,
            end,
            replacements: [begins.test(block.text.slice(0, index)) ? calm.replace(/^./u, (letter) => letter.toUpperCase()) : calm],
          };
        }
      },
    };
  },
};

export const spec: KindSpec = {
  id: 'shouting',
  schema,
  patterns: ({ exceptions }) => texts(exceptions),
};

export const form: KindForm = {
  id: 'shouting',
  group: 'writing',
  blank: {},
  fields: [{ key: 'exceptions', as: 'lines' }],
  words: {
    en: {
      name: 'Capitals',
      about: 'Words in capitals that read as shouting.',
    },
    fr: {
      name: 'Capitales',
      about: 'Des mots en capitales qui se lisent comme un cri.',
    },
  },
};
