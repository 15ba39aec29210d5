/** Ways of not apologising in English: the stock apology, and the one for a feeling. Each is a part of a pattern. */

const sorry = '(?:sorry|apologi[sz]e|apologies|regret(?:ted|s)?)';
/** Whom it is said of. */
const somebody = '(?:you|anyone|anybody|someone|somebody|everyone|people|some|others|our|the|customers?|guests?|passengers?|those)';
/** What is said to have been caused where nothing is named. */
const vague =
  '(?:inconveniences?|trouble|upset|distress|disruption|hassle|annoyance|worry|stress|bother|discomfort|nuisance|disturbance|aggravation|frustration|confusion|disappointment)';
/** What may have, might have and has are. */
const maybe = "(?:may|might|could|can|will|would|must|has|have|had|well)(?:'ve)?";

/** What a stock apology is made of. */
export const stockApologies = [
  `inconvenienc(?:e|ed|ing) (?:to )?${somebody}`,
  `(?:cause|bring|brought|give|create|mean|meant)[ds]? (?:to )?(?:${somebody} )?(?:\\p{L}+ )?(?:any |some |such |an |much )?(?:\\p{L}+ )?inconvenience`,
  `${sorry}[^.!?\\n]{0,60} (?<!without )inconvenien(?:ces?|ced|cing)`,
  `inconveniences?[^.!?\\n]{0,40} (?:sorry|apolog\\p{L}+|regret\\p{L}*)`,
  `${sorry}[^.!?\\n]{0,30} inconvenient (?:for|to) (?:you|anyone|everyone)`,
  `(?:any|whatever|all the) (?:\\p{L}+ )?(?:(?:or|and) )?${vague} (?:(?:that )?(?:this|it|we|you|our \\p{L}+|the \\p{L}+|which) ?(?:(?:${maybe}) )*)?(?:have )?(?:caused?|experienced|encountered|faced|brought|created|suffered|felt)`,
  `${sorry} (?:again )?(?:for|about) (?:any|all the|whatever|this|the|your|every) (?:and all )?(?:\\p{L}+ )?${vague}(?: (?:and|or) \\p{L}+)?(?: (?:to|in) (?:you|your \\p{L}+|anyone|everyone))?(?= *(?:[.!,;–—-]|$))`,
  `${sorry} for any ${vague}`,
  `${sorry} for any (?:issues?|problems?|delays?|errors?|difficult(?:y|ies)|concerns?)`,
  '(?:any|the) inconvenience is (?:\\p{L}+ )?regretted',
  '(?:accept|offer(?: you)?|extend|have) (?:our|my|you our) (?:(?:most|very) )?(?:sincere(?:st)?|deepest|heartfelt|humble(?:st)?|profound|unreserved|warmest) apolog(?:y|ies)(?= *(?:[.!,;–—-]|$))',
];

/** How something is felt to be. */
const feeling =
  '(?:upset|unhappy|angry|annoyed|offended|offensive|disappointed|disappointing|frustrated|frustrating|bothered|hurt|hurtful|let down|ignored|excluded|insulted|insulting|uncomfortable|rude|unhelpful|unacceptable|distasteful|boring|unprofessional|confusing|unclear|unfair|unsatisfactory|upsetting|expensive|too \\p{L}+|lacking|underwhelming|poor|inappropriate|misleading|unwelcoming|unpleasant|difficult|hard|aggrieved|misled|dissatisfied|displeased|distressed|hard done by|mistreated)';
/** Who thought so. */
const opinion =
  "(?:that's|that is|that was|this is|this was|it's|it is|it was|you have|you had|you got|to hear) (?:your|the|that|how|what)";

/** Apologies for a feeling, a view, a chance. */
export const nonApologies = [
  `if [^.!?\\n]{2,70}(?:offen[cs]|offend|upset|hurt|distress|caus|feel|felt|c[ao]me across|seem|disappoint|unhappy|misunderst|misinterpret|insult|wrong way|impression|not happy|anybody|anyone)[^.!?\\n]{0,30}, (?:then )?(?:(?:we|i|please|our|my|that)[^.!?\\n]{0,25} )?${sorry}`,
  `${sorry}(?: to (?:hear|learn|read|see))? (?:that |if |how )?you (?:(?:\\p{L}+ly|may|might|have|had|'ve) )*(?:perceived?|interpret(?:ed)?|consider(?:ed)?|view(?:ed)?|regard(?:ed)?|misunderstood|misread|misinterpreted|thought|assumed|reckon|saw it|see it|read (?:it|this) as|experienced (?:it|this) as|judged?|got the|came away|formed|took (?:offen[cs]e|exception|issue|umbrage)|take (?:offen[cs]e|exception|issue)|hold|expected (?:more|better|something)|wish)`,
  `${sorry} (?:that |if )?you (?:\\p{L}+ )?(?:took|take|taken|read|saw|heard) [^.!?\\n]{1,40}(?:\\bway|badly|personally|amiss|to heart|seriously|literally|wrong)`,
  `${sorry}(?: to (?:hear|learn|read|see))? (?:that |if |how )?you (?:\\p{L}+ )?(?:found|find) [^.!?\\n]{1,40}${feeling}`,
  `${sorry} (?:that |if )?(?:our|the|this|that|my|it) ?(?:\\p{L}+ ){0,3}(?:was|were|is|has been|have been|had been|got|came|comes) (?:\\p{L}+ )?(?:misinterpreted|misunderstood|misread|misconstrued|perceived|interpreted|seen as|taken|received (?:badly|this|that|in)|viewed|not to your|across)`,
  `${sorry} (?:that |if )?(?:some |many |a few |other |our )?(?:people|customers?|fans|guests?|viewers|users|followers|others|they|some|some of you|passengers|members) (?:(?:may|might|have|'ve) )*(?:is|are|were|was|feels?|felt|found|finds?|took|see|saw|read|think|thought|been|didn't|did not|don't)`,
  `${sorry} (?:that |if |for how )?(?:it|this|that|things|we|our \\p{L}+|the \\p{L}+) (?:(?:may|might|have|has|'ve) )*(?:seem|appear|sound|strike|struck|come? across|came across|look)(?:s|ed)?(?! (?:into|at|after|for|like you were (?:charged|billed)))`,
  `${sorry} (?:that )?${opinion} (?:\\p{L}+ )?(?:impression|feeling|view|opinion|perception|conclusion|sentiment|take|you (?:feel|felt|see|think|perceive|took))`,
  `${sorry}(?: to (?:hear|learn|read|see))? (?:that |if )?you(?:'re| are| were|'ve been) (?:not|no) (?:\\p{L}+ )?(?:a |an )?(?:fan|keen|convinced|impressed|happy|satisfied|pleased|longer)`,
  `${sorry}(?: to (?:hear|learn|read|see))? (?:that |if )?you (?:didn't|did not|don't|do not|weren't|aren't|couldn't) (?:\\p{L}+ )?(?:like|enjoy|appreciate|agree|approve|see|understand|find|care|feel|think|believe|satisf\\p{L}+|happy)`,
  `${sorry} (?:that |if )?(?:it|this|that|we|our \\p{L}+|the \\p{L}+|your \\p{L}+)[^.!?\\n]{0,30} (?:didn't|did not|doesn't|does not|not|wasn't|weren't) (?:quite |fully )?(?:meet|match|live up to|suit|up to|to) your (?:\\p{L}+ )?(?:expectations?|standards?|tastes?|liking|satisfaction|hopes)`,
  `(?:whoever|anyone|anybody|those(?: of you)?|everyone|any \\p{L}+|people|customers)(?: who| that)? (?:(?:may|might|have|has) )*(?:feels?|felt|took|is|are|was|were|been) (?:\\p{L}+ )?${feeling}(?<!people were hurt)[^.!?\\n]{0,40}${sorry}`,
  `${sorry} (?:again )?for any (?:\\p{L}+ )?(?:offen[cs]e|hurt|misunderstanding|upset|distress|concern|alarm)(?: (?:that )?(?:some|people|anyone|you|customers|may|might|taken|felt))?`,
  `${sorry} (?:about|for) (?:how|the way|what) (?:you|some|people|this|it) (?:\\p{L}+ )?(?:feel|felt|see|saw|took|perceive|think|came|may|might)`,
  `(?:never|not|n't|no)(?: been| ever)? (?:our|my|the|any|anyone's) (?:intent|intention|aim|wish|goal)(?: here)? to (?:\\p{L}+ )?(?:offend|upset|hurt|cause|insult|mislead|disappoint|alarm|exclude)`,
  "(?:no|any) offen[cs]e (?:was |is )?(?:meant|intended|taken)|(?:not|n't|never) (?:meant|intended) to (?:\\p{L}+ )?(?:offend|upset|hurt|insult)",
  `(?:may|might|could) have (?:been )?(?:offended|upset|hurt|disappointed|caused (?:\\p{L}+ )?offen[cs]e|come across|seemed|appeared)`,
  '(?:mistakes|errors|missteps|failings|shortcomings|wrong decisions) (?:were|have been|may have been|might have been|did|may have|might have) (?:made|occur(?:red)?|happened?)',
  `(?:a (?:shame|pity)|too bad) (?:that )?you (?:feel|felt|found|find|think|see|took|didn't (?:like|enjoy))`,
  `${sorry} to (?:anyone|anybody|those|everyone|all) (?:of you )?who (?:\\p{L}+ )?(?:got|misread|misunderstood|misinterpreted|took|saw|read)`,
  `${sorry} for (?:the|any) (?:\\p{L}+ )?(?:concern|alarm|worry|unease|emotion|reaction)s? (?:that )?(?:this|the|our|these) \\p{L}+ (?:has|have|may|might)`,
  `${sorry} should (?:you|anyone|this|our) (?:\\p{L}+ )?(?:consider|feel|find|think|have|seem|cause)`,
];
