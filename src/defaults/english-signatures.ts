import type { PlainSignatureWords } from './plain-signatures.ts';
import type { SignatureWords } from './signatures.ts';

/** What tells signatures in English. */
export const englishSignatures: SignatureWords = {
  regards: 'regards|best|wishes|sincerely|yours|faithfully|cheers|warmly',
  courtesy:
    'the best|customers|clients?|thanks?|thank|many|best|kind|warm|warmest|regards|cheers|yours|sincerely|have|see|sorry|take|hi|hello|wishes|apologies|enjoy|welcome|goodbye|bye|congratulations|speak|talk|all the best|good|happy|with|stay|hope|please|safe (?:travels?|trips?|journey|flight)|great (?:day|week\\p{L}*|time|evening)|lovely (?:day|week\\p{L}*|time|evening)|nice (?:day|week\\p{L}*|time|evening)|until',
  sentence:
    "i|we|you|he|she|it|they|is|are|was|were|will|has|have|had|can|i'm|we're|we'll|it's|i'll|you'll|thanks|thank|sorry|please|not|left|arrived|today|tomorrow|tonight|now|soon|open|closed|goes|leaves|starts|more",
  house:
    'from (?:all|everyone|everybody|the|your)|the|your|our|all|everyone|everybody|team|customer (?:care|service|support|team|relations)|the whole|support|service',
  from: 'from |at |for |in |of |on behalf of ',
};

const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const month = 'january|february|march|april|may|june|july|august|september|october|november|december';

/** What tells signatures without a dash in English. */
export const englishPlainSignatures: PlainSignatureWords = {
  article: 'the|your|our|all of us|all|everyone|everybody',
  link: 'of the|of|at the|at|and the|and|&|in|on|from the|from|for|the|by|with',
  house: 'team|town hall|box office|front desk|customer (?:care|service|services|relations|support)|the team|everyone|all of us',
  join: 'of the|of|on|the|and|&|upon|by the',
  all: '(?:(?:lots of|much|big|all our) )?(?:love|hugs|wishes|regards|greetings|cheers|thanks|thank you) from|from (?:all of us|us all|all|everyone|everybody|the (?:whole |entire )?(?:team|crew|staff|family|gang|bunch))',
  houseLast:
    'team|teams|desk|desks|crew|staff|office|offices|support|service|services|care|relations|affairs|comms|communications|ops|operations|press|shop|store|branch|club|department|dept|unit|kitchen|bakery|cafe|café|library|museum|gallery|theatre|theater|playhouse|school|college|university|council|trust|charity|hospital|clinic|surgery|practice|pharmacy|hotel|inn|pub|bar|restaurant|gym|pool|centre|center|station|depot|garage|farm|zoo|keepers|rangers|wardens|volunteers|organisers|organizers|booking|bookings|reservations|repairs|billing|returns|refunds|tickets|ticketing|reception|outpatients|admissions|helpdesk|helpline|line|hq|hub|house|works|group|society|association|federation|co|bank|airport|railway|buses|trains|parks|news|standards|security|moderators|editors|studio|salon|co-op|management|committee|board|secretary|manager|owner|director|curator|editor|orchestra|choir|band|gang|ward|wards|\\p{L}{3,}(?:ers|ors|ists|ians|ants|wards)|family|bunch',
  formula:
    'regards|best|kind|warm|warmest|many|with|yours|sincerely|faithfully|cheers|warmly|thanks?|thank you|ta|have|see you|speak|talk|take|enjoy|all the best|all best|good|happy|lovely|hope|until|bye|stay|safe|sorry|apologies|love|big love|up the|come|good luck|lots',
  from: 'at the|at|from the|from|in the|in|on the|on|for the|for|of the|of|over at|@',
  starts:
    'your|our|we|i|you|he|she|it|they|this|that|these|those|there|here|open|closed|free|available|tickets?|doors?|gates?|parking|entry|refreshments?|dogs?|updates?|collection|delivery|details?|more|back|out|same|next|live|only|food|drinks?|lunch|dinner|breakfast|hope|still|also|just|work|works|results?|answers?|replies|reply|kids|children|no|yes|not|any|some|every|each|nothing|everything|all|both|either|in|on|at|from|for|by|of|to|with|without|and|but|or|so|if|when|as|what|which|who|how|why|where|sorry|thanks?|please|hi|hello|hey|dear|good|great|lovely|best|kind|until|then|now|today|tonight|tomorrow|always|never|maybe|perhaps|plus|well|glad|happy|delighted|welcome|congratulations|apologies|see|have|take|enjoy|send|write|call|come|ask|bring|fresh|new|first|last|half|full|sale|shipping|returns? (?:are|by)|appointments?|places?|seats?|trains?|buses|access|worth|wooden|stops?|exit|turn|vegan|right|left|fair|point|rest|other|usual',
  matters: '\\p{L}{3,}(?:ing|ed|ly|able|tion|ment)s?',
  owners: 'your|our|we|i|you|he|she|it|they|this|that|these|those|there|here|yes|no|not|thanks?|please|so|if|when|and|but|or',
  times: `${day}|${month}|noon|midday|midnight|morning|afternoon|evening|night|week|month|year|weekend|today|tonight|tomorrow|next|this|lunch|lunchtime|now|\\d+[\\p{L}]*|rest|same|moment|end|start`,
  sentence:
    "i|we|you|he|she|it|they|that|who|which|there|is|are|was|were|be|been|being|will|would|can|could|should|must|may|might|has|have|had|do|does|did|i'm|we're|we'll|we've|it's|that's|i'll|you'll|you're|won't|can't|don't|isn't|aren't|\\p{L}+n't|sorry|please|not|left|arrived|today|tomorrow|tonight|now|soon|open|opens|closes|closed|goes|go|leaves|starts|start|runs|run|takes|take|takes|works|comes|come|gets|get|says|say|knows|know|sends|send|needs|need|helps|help|looks|look|reads|keeps|keep|makes|make|joins|launches|lands|ends|begins|returns|reopens|follows|stays|fits|costs|lasts|ships|drops|plays|brings|adds|moves|reaches|arrives|joining|coming|until|because|again",
};
