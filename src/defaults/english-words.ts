/** Words of the house and of the office in English, with plain ones instead. */

export const corporate: Record<string, string> = {
  '(?:has|have|had|been|is|are|was|get|gets|be|being) (?:\\p{L}+ly )?actioned|action(?:ing|ed) (?:your|the|this|that|it)': 'done',
  '(?:service|business|customer|user)-(?:impacting|affecting)': 'that you notice',
  'end[- ]users?': 'customer|person',
  '(?:been|is|was|be|being|has|have) (?:\\p{L}+ly )?(?:triaged|escalated|onboarded|operationali[sz]ed|incentivi[sz]ed|sunset(?:ted)?)':
    'passed on',
  "(?:i|we|i've|we've|have|will|'ll|to|can|and) (?:\\p{L}+ly )?(?:escalated?|triaged?|action) (?:this|it|that|your|the)": 'pass on',
  'tier[- ](?:\\d|one|two|three)|(?:second|first|third|level)[- ](?:line|level|tier|2|3) (?:support|agents?|team)': 'a colleague',
  'value[- ]?add(?:ed)?|add(?:ed|ing|s)? value': 'help',
  'mitigat(?:e|es|ed|ing|ion)': 'lessen',
  skus: 'items',
  sku: 'item number',
  'optimi[sz](?:e|es|ed|ing|ation)(?: (?:our|the|your) (?:offering|offer|experience|processes|journey|service)s?)': 'improve',
  '(?:our|product|service|current|new|core) offerings?': 'what we sell',
  'acknowledge(?:s|d)? (?:receipt|with thanks)(?: of)?': 'have',
  'end[- ]to[- ]end': 'whole',
  'robust (?:process|framework|solution|measures|procedures?|controls?)(?:es|s)?': 'process',
  'remediat(?:e|es|ed|ing|ion)': 'repair',
  'with immediate effect': 'now',
  'reverts?(?: back)? (?:by|on|in|within|before|once|when|as soon|with|to (?:me|us|him|her))|(?:will|shall|to|please|and) revert(?= *(?:[.!,;–—]|$))':
    'answers',
  'as per(?! (?:my|our) (?:last|previous|earlier)| (?:our|the|company) (?:\\p{L}+ )?(?:terms|policy|policies|rules?|conditions|t&cs?|guidelines|procedures?))|as regards':
    'as in',
  'per our records|our records (?:show|indicate|reflect)': 'we see',
  'enclosed please find|attached please find|please find (?:herein|hereunder|here)': 'here is',
  'further to (?:your|our|my|the|this)': 'about your',
  '(?:in|with) (?:respect|reference|relation|regard) (?:to|of)|with (?:reference|regard) to|in reference to|in (?:relation|connection) (?:to|with) your':
    'about',
  'on a go-?forward basis|on an ongoing basis|in the (?:near|foreseeable) future|at this (?:moment|point|stage|present) in time|at (?:the )?present(?: time)?(?= *(?:[.!,;–—]|$))|in due course|at a later (?:date|stage|time)|until further notice|until such time':
    'now|soon',
  'due to the fact that|in light of the fact that|owing to the fact that': 'because',
  'in the process of(?= \\p{L}+ing)': '',
  'for your (?:convenience|perusal|attention|kind attention|consideration|reference|records)(?= *(?:[.!,;–—]|$))': 'for you',
  "do not hesitate to|don't hesitate to": 'please',
  "please (?:feel free|do not hesitate|don't hesitate) to (?:reach out|contact|revert|liaise)": 'write to us',
  '(?:customer|user|guest|client|passenger|shopper|patient|member|buyer|payment|digital|booking)[- ](?:journey|experience journey|touchpoints?|lifecycle|satisfaction (?:metrics|levels|score))s?':
    'visit',
  'touch ?points?': 'contacts',
  'thought leader(?:ship)?|game[- ]?chang(?:er|ing)|paradigm shift|blue-?sky|move the needle|(?:on|under|off) (?:our|the|my|your) radar|bandwidth to|ducks in a row|run it up|boil the ocean|helicopter view|put a pin in|parking lot|granular(?:ity)?|ideat(?:e|ion)|right-?siz(?:e|ing)|upskill(?:ing)?|mission-critical|cutting-edge|state-of-the-art|world-class|turnkey|seamless(?:ly)? (?:experience|journey|integration|solution|service|omni\\p{L}*)|omni-?channel|frictionless|bespoke solutions?|core competenc(?:y|ies)|value proposition|(?<!(?:forest|marine|river|lake|local) )ecosystem(?= of (?:products|partners|services|solutions))|roll-?out plan|key takeaways?|key learnings?|best practices?|buy-?in|drill down|level set|double-click on|quick wins?|north star|alignment (?:with|between|on)|cross-functional(?:ly)?|internal stakeholders|action items?|action plan|next-gen|scalable|streamlin(?:e|es|ed|ing)|rationali[sz](?:e|ed|ing)|operational (?:reasons|constraints|excellence|issues|challenges|requirements|difficulties)|logistical (?:reasons|constraints|challenges)|capacity constraints|resource constraints|(?:at|reached) capacity issues|headcount|workstreams?|time-?frames?|turnaround times?|sla|slas|eta|etas|eod|cob|eow|poc|rma|crm|nps|csat|kpi':
    'plain words',
  'of (?:the )?utmost importance|at the heart of (?:everything|all) we do|(?:part of|in) our dna|strives? for|as a matter of (?:priority|urgency)|ping (?:us|me|you)|sync (?:on|up|about)':
    'plain words',
  'your (?:query|enquiry|request|ticket|case|concern|complaint|matter|issue|feedback|correspondence) (?:has|have|was|is|will) (?:been |being |be )?(?:\\p{L}+ly )?(?:logged|raised|escalated|triaged|actioned|assigned|routed|queued|ticketed)':
    'we have your message',
  '(?:raise|raised|raising|log|logged|logging|open|opened|submit|create|created) (?:you )?(?:a|an|the|your|this as a) (?:support |service |new )?(?:ticket|case|incident)s?(?! with (?:our|my|the|\\p{Lu}))':
    'ask for you',
  '(?<!\\b(?:the|a|train|season|parking|return|entry|lottery) )ticket (?:number|id|ref(?:erence)?)': 'reference',
  '(?:complimentary|gratis)': 'free',
  '(?:purchase|purchased|purchasing)(?= (?:a|an|the|your|our|another|it|this|that|new)\\b)': 'buy',
  'obtain(?:ed|ing|s)?': 'get',
  'notif(?:y|ied|ies) (?:us|you) (?:of|that|in)': 'tell',
  '(?:please|kindly|can you|could you) advise(?! (?:against|people|them))|advise (?:us|me|if|whether|when) ': 'tell',
  'ensur(?:e|es|ing) (?:that )?(?:all|any|our|customers?|compliance|optimal|continuity|the (?:best|highest|smooth|quality|continuity))':
    'see to',
  'undertak(?:e|en|ing)|undertook': 'do',
  regarding: 'about',
  'thereafter|therein|whereby|hereunder|thereto|hitherto|heretofore|aforesaid|notwithstanding|forthwith|hereto|heretofore|whilst|amongst|upon receipt|inter alia|vis-à-vis|hence why':
    'then',
  'necessitat(?:e|es|ed|ing)': 'need',
  'enhanc(?:e|es|ed|ing|ements?)': 'improve',
  'implement(?:ed|ing|ation|s)?': 'bring in',
  'empower(?:ed|ing|s)?|incentivi[sz](?:e|es|ing)': 'help',
  'utili[sz]ations?': 'use',
  '(?<!\\b(?:roadside|special|breakdown|passenger|financial|directory|technical|travel|medical|legal|mobility) )assistance(?! (?:dogs?|animals?|lane|desk|point|team|hotline|line)\\b)':
    'help',
  'kindly be (?:advised|informed|aware)(?: that)?': 'just so you know,',
  'operational(?= (?:from|on|again|until|between|during|at|daily|every))': 'open',
  'prioriti[sz](?:e|ed|es|ing) (?:your|this|the) (?:case|ticket|request|query|matter|issue|feedback)': 'look at first',
  'impact(?:ed|ing|s) (?:you|customers?|users?|our|your|by|some|the|all|guests?|passengers?|services?)|(?:customers|users|guests|services|orders|those|passengers|people|you) (?:were |are |have been )?impacted':
    'affects',
  'resolution (?:of|to|for|time|team)|(?:a|speedy|swift|full|timely|quick|satisfactory) resolution': 'solution',
};

/** Words that leave some people out. */
export const inclusive: Record<string, string> = {
  "(?<!(?:dear|hello|hi|hey|morning|afternoon|evening|day),? )(?:(?:sir|sirs) ?(?:or|and|/|&) ?(?:madam|madame|ma'am))|(?<!(?:dear|hello|hi|hey|morning|afternoon|evening),? )ladies (?:and|&) (?:gentlemen|gents)|(?:boys|girls|guys) (?:and|&|n) (?:girls|boys|gals)":
    'everyone|all',
  'm[ae]n[- ]?hours?|m[ae]n[- ]days?': 'working hours',
  'steward(?:ess|esses)|air hostess(?:es)?|hostess(?:es)?|trolley doll(?:y|ies)': 'cabin crew',
  waitress: 'server',
  waitresses: 'servers',
  'manageress|actress|authoress|comedienne|poetess|seamstress|headmistress|barmaid|chambermaid|tea lady|lollipop lady|dinner lady|lady (?:driver|doctor|boss|mechanic|engineer|pilot|chef)|female (?:driver|doctor|engineer|pilot|mechanic|boss|chef)|male nurse|career woman|cleaning lady':
    'the job without the gender',
  '(?:his or her|his/her|her or his|her/his)': 'their',
  '(?:he or she|he/she|s/he|she or he|she/he)': 'they',
  '(?:him or her|him/her|her or him|himself or herself|himself/herself)': 'them',
  '(?:each|every|any|no|a) (?:customer|driver|member|passenger|guest|user|player|student|visitor|child|employee|rider|person|reader|patient|fan|owner|buyer|parent|traveller|cyclist)[^.!?\\n]{0,40} (?:his|himself|him)(?! or)':
    'their',
  '(?<=^|[.!?,;:–—\\n] ?)(?:dudes?|lads|fellas|boys|girls|ladies|gents|gentlemen|mates?|chaps|bros|bruvs?|peeps|sirs?)(?=[,!])':
    'everyone|all',
  '(?:you|the|our|those|these|all|for|us|two|three|four|both|any|which|some) (?:lads|fellas|chaps|dudes|gents|blokes|bros|lasses|dames)':
    'people|team',
  "(?:what's up|wassup|sup|howdy|alright|listen|see you|later|bye|night|evening|afternoon|good luck|nice one|love you|come on|go|congrats|congratulations|good job|great job|well played|nice work|bravo|welcome|enjoy|cheers|thank you|thanks|sorry),? (?:fellas|dudes?|lads|boys|girls|ladies|gents|gentlemen|bros?|chaps|my man|man|mate|bro|brother|sis|girl|girlie|son|sir)(?=[ ,.!?]|$)":
    'everyone|all',
  'middlem[ae]n': 'intermediary',
  'weatherm[ae]n': 'forecaster',
  'fisherm[ae]n': 'fishers',
  "layman(?:'s)?": 'plain',
  'laym[ae]n': 'non-specialists',
  '(?:spokes|business|sports|congress|camera|ombuds|anchor|newspaper|service|milk|barrow|gas|bin|dust|lines|maintenance|handy|council|stunt|house|clergy|alder|juror|trades|trash|garbage|mail|bar|gun|mid)m[ae]n':
    'the job without the gender',
  "workmanship|craftmanship|sportsmanship|gentlemen's agreement|old boys' (?:club|network)|right-hand man|best man for the job|man of the match|one-man (?:show|band|team)|man up|manning|(?:un)?manned|man the (?:phones?|desk|stall|till|tills|counter|gate|shop)|mans the":
    'staffed|skill',
  "man[- ](?:power|sized|flu|cave)|old wives' tale|girl power|like a girl|pink for girls|housewi(?:fe|ves)|(?:two|three|four|six|a few|several|some) men (?:to|for|will|are|in|and|with|on|carry|lift)|the (?:men|lads) (?:will|are|in|from|at|on|who|of the)|our (?:men|lads|girls|boys)(?! (?:section|department|range|wear|shoes|toilets?|clothing|team|first))":
    'people|team',
  '(?:the|our) (?:elderly|disabled|handicapped|blind|deaf|poor|homeless|mentally ill)(?! (?:people|person|man|woman|customers?|guests?|passengers?|visitors?|access|toilet|parking|users?|community|spot|corner|lady|gentleman|couple|resident|passenger|neighbour|alley))':
    'older people|disabled people',
  'handicapped|wheelchair[- ]bound|confined to a wheelchair|able-bodied|normal people|suffers? from (?:a disability|autism|blindness)|the blind leading|(?:fell|falls?|falling|fallen) on deaf ears|turn(?:ed|ing|s)? a (?:blind|deaf) (?:eye|ear)|tone-deaf|lame (?:excuse|joke)|crippl(?:ed|ing)|dumb (?:mistake|question|idea)|spaz|retard\\p{L}*|midget|special needs':
    'other words',
  "(?:that|it|this)(?:'s| is| was) (?:\\p{L}+ly )?(?:crazy|insane|mental|bonkers|nuts|psycho)|(?:crazy|insane|mental|lunatic|schizo\\p{L}*|bipolar|psycho) (?:mistake|delay|mix-up|queue|day|week|demand|price|prices|busy|weather|person|customers?|long|number)|(?:so|a bit|being|bit|little) (?:ocd|mental|psycho|schizo)|drive(?:s|n)? (?:you|us|me|everyone) (?:crazy|mad|insane|nuts)":
    'other words',
  'blacklist(?:ed|s|ing)?|whitelist(?:ed|s|ing)?|grandfathered|sanity check|chinese whispers|gypsy|gypped|spirit animal|mumbo jumbo|pow-?wow|(?:low|high) man on|indian (?:style|file|giver)|mother tongue only':
    'other words',
  '(?:mums?|moms?|mummies|mothers?) (?:and|or) (?:dads?|daddies)(?! (?:to be|\\d))|(?:husbands?|wives|wife) (?:and|or) (?:wives|wife|husbands?)|maiden name|maternity leavers|both sexes|opposite sex':
    'parents|partners|everyone',
};
