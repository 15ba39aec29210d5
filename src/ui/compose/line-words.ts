import { words } from '../../guide/words.ts';

/** What the line on a reply box says, and what is said after an action. Every draft needs these; the cards load the rest. */
export const lineWords = words({
  en: {
    counts: {
      required: (count: number) => `${count} required`,
      recommended: (count: number) => `${count} advised`,
      hint: (count: number) => `${count} ${count === 1 ? 'hint' : 'hints'}`,
    },
    situations: {
      any: 'general',
      question: 'question',
      complaint: 'complaint',
      criticism: 'criticism',
      misinformation: 'factual error',
      idea: 'suggestion',
      praise: 'praise',
      lead: 'buying intent',
      press: 'press',
      crisis: 'crisis',
      provocation: 'provocation',
    },
    tone: (situation: string) => `tone: ${situation}`,
    /** Of the words of the post: nobody has said so yet. */
    assumedTone: (situation: string) => `tone: ${situation}?`,
    /** What a reply is to say, as the checklist names it. */
    demands: { opening: 'greeting', closing: 'signature' },
    met: (name: string) => `${name}: there`,
    lacks: (name: string) => `${name}: missing`,
    colleague: {
      writing: (name: string) => `${name} is writing too`,
      held: (name: string) => `${name} has this post`,
      answered: (name: string) => `${name} has answered`,
    },
    /** Said to screen readers, without a name: the line has it, and this stands among the page's own. */
    colleagueSaid: {
      writing: 'A colleague is writing a reply to this post too.',
      held: 'A colleague has this post.',
      answered: 'A colleague has answered this post.',
    },
    fine: 'in tune',
    accepted: (word: string) => `“${word}” is right from now on, and proposed for the guide.`,
    ignored: {
      here: 'Ignored in this draft.',
      post: 'Ignored in replies to this post.',
      owner: 'Ignored here and noted beside the rule.',
    },
    undo: 'Undo',
    /** Of the rules of the guide. */
    unchecked: (count: number) => `${count} ${count === 1 ? 'rule' : 'rules'} not checked`,
    copied: (text: string) => `The site did not take the change. “${text}” is copied: select the words and paste it.`,
    notCopied: (text: string) => `The site did not take the change. Write “${text}” yourself.`,
    /** Of remarks that all say the same. */
    unchanged: (places: number) => `The site did not take the change: ${places} places stay as they are.`,
    /** What a department said, shortened by the line where there is no room. */
    offered: (from: string, text: string) => `${from}: “${text}”`,
    /** The reply that a department was asked to agree to. */
    proposed: (from: string) => `The reply proposed to ${from}`,
    use: 'Use it',
    byKey: (key: string) => `: ${key}`,
    open: 'Show the remarks',
  },
  fr: {
    counts: {
      required: (count) => `${count} obligatoire${count > 1 ? 's' : ''}`,
      recommended: (count) => `${count} conseil${count > 1 ? 's' : ''}`,
      hint: (count) => `${count} piste${count > 1 ? 's' : ''}`,
    },
    situations: {
      any: 'général',
      question: 'question',
      complaint: 'réclamation',
      criticism: 'critique fondée',
      misinformation: 'information erronée',
      idea: 'suggestion',
      praise: 'compliment',
      lead: 'intention d’achat',
      press: 'presse',
      crisis: 'crise',
      provocation: 'provocation',
    },
    tone: (situation) => `ton\u202f: ${situation}`,
    assumedTone: (situation) => `ton\u202f: ${situation}\u202f?`,
    demands: { opening: 'bonjour', closing: 'signature' },
    met: (name) => `${name}\u202f: présent`,
    lacks: (name) => `${name}\u202f: manque`,
    colleague: {
      writing: (name) => `${name} écrit aussi`,
      held: (name) => `${name} s’en occupe`,
      answered: (name) => `${name} a répondu`,
    },
    colleagueSaid: {
      writing: 'Un collègue écrit aussi une réponse à ce post.',
      held: 'Un collègue s’occupe de ce post.',
      answered: 'Un collègue a répondu à ce post.',
    },
    fine: 'au diapason',
    accepted: (word) => `«\u202f${word}\u202f» est juste désormais, et proposé pour le guide.`,
    ignored: {
      here: 'Ignoré dans ce brouillon.',
      post: 'Ignoré dans les réponses à ce post.',
      owner: 'Ignoré ici et noté à côté de la règle.',
    },
    undo: 'Annuler',
    unchecked: (count) => `${count} ${count > 1 ? 'règles non vérifiées' : 'règle non vérifiée'}`,
    copied: (text) => `Le site n’a pas pris la modification. «\u202f${text}\u202f» est copié\u202f: sélectionnez les mots et collez.`,
    notCopied: (text) => `Le site n’a pas pris la modification. Écrivez vous-même «\u202f${text}\u202f».`,
    unchanged: (places) => `Le site n’a pas pris la modification\u202f: ${places} endroits restent tels quels.`,
    offered: (from, text) => `${from}\u202f: «\u202f${text}\u202f»`,
    proposed: (from) => `La réponse proposée à ${from}`,
    use: 'Insérer',
    byKey: (key) => `\u202f: ${key}`,
    open: 'Voir les remarques',
  },
});
