/** Ways of ordering the reader about in English, with a request instead. Each is a part of a pattern. */

/** Where a sentence begins; an order after “could you” is none. */
const start = "(?<=^|[.!?…:;–—\\n] ?|^(?:hi|hello|hey|dear) [\\p{L}' -]{2,25}, |\\b(?:yes|no|ok|okay|then|so|otherwise|first),? )";
const please = '(?:please |just |simply |kindly |now |first |then |so )*';
/** What one is sent to read. */
const papers =
  '(?:(?:our|the|your|this|that) )(?:\\p{L}+ ){0,2}(?:terms(?: and conditions)?|conditions|t&cs?|instructions?|manual|guide|faqs?|small print|fine print|notice|website|web page|site|help (?:page|pages|centre|center|section)|pinned (?:post|tweet)|statement|rules|guidelines|contract|user guide|documentation|leaflet|press release)';
/** Who one is sent to. */
const elsewhere =
  '(?:(?:your|the) (?:\\p{L}+ )?(?:bank|seller|courier|landlord|doctor|gp|manufacturer|airline|carrier|provider|supplier|retailer|council|insurer|insurance|organi[sz]ers?|travel agent|agent|agency|embassy|pharmacist|teacher|school|employer|vendor|installer|garage|police|post office|host|promoter|owner)|them|him|her)';

export const orders: Record<string, string> = {
  "(?<!\\b(?:if|what|who|how|when|where|why|think|whether|shouldn't) )you(?: should|'d better| had better| ought to| better)(?: \\p{L}+ly| always| also| first| just)? (?:ask|call|contact|ring|phone|speak to|consult|refer to|apply|fill (?:in|out)|submit|register|follow|report|return|log (?:in|on|out)|restart|reset|email|provide|make sure|upload|complete|pay|sign up|update|reinstall|wait|read|check|keep|use|raise|address|direct|direct|go (?:to|through|back))(?![^.!?\\n]{0,60}\\?)":
    '',
  "(?<!\\b(?:that|what|which) )(?:we|i)(?:'ll| will| do| must| have to)? (?:need|require|want|expect|demand|insist|ask|urge|order|instruct|remind)(?: that)? you (?:to|must)(?! (?:know|have|feel|be (?:happy|able|comfortable|proud|safe|well)|enjoy|love|see|hear))|(?:we|i)(?:'ll| will)? (?:require|demand|insist on|expect) (?:a|an|the|your|proof|that|to (?:see|have|receive))":
    '',
  "you(?:'re| are)(?: \\p{L}+ly)? (?:asked|reminded|instructed|urged|required|obliged|requested|ordered|to (?:send|bring|return|fill|wait|call|contact|report|pay|provide|show|submit|present))(?: to)?(?!\\p{L})":
    '',
  '(?:claims?|requests?|returns?|complaints?|forms?|applications?|queries|questions|documents?|photos?|proof|receipts?|bookings?|customers|passengers|payments?|tickets|items|parcels|all \\p{L}+|any \\p{L}+)[^.!?\\n]{0,30} (?:must|are to|is to|have to|has to|need to|needs to|shall) be (?:submitted|filled|completed|sent|returned|requested|reported|addressed|made|signed|provided|filed|lodged|registered|presented|shown|paid|booked|sent in|directed|attached|received|collected|validated|kept)':
    '',
  '(?:customers|passengers|guests|visitors|users|travellers|travelers|patients|members|residents|parents|buyers|clients|riders|students|everybody|everyone|everyone who \\p{L}+)(?: \\p{L}+)? (?:must|need to|have to|has to|needs to|shall|are (?:\\p{L}+ly )?(?:required|requested|asked|reminded|obliged|expected|instructed) to)':
    'could you',
  [`${start}${please}(?:provide|submit|supply|furnish|forward|present)(?: (?:us|me))?(?: with)? (?:a|an|the|your|us|me|all|any|proof|full|further|more|two|three)`]:
    '',
  [`${start}${please}(?:fill|complete)(?: (?:in|out))? (?:the|our|your|this|a|an|it|out|in)`]: '',
  [`${start}${please}(?:refer to|consult|read|re-?read|study|review|check|go through|familiari[sz]e yourself with|comply with|follow|respect|observe) ${papers}(?! (?:together|with us))`]:
    '',
  [`${start}(?:just |simply |then |so )*(?:take (?:it|this|that) up|get in touch|speak|talk|check|deal|raise (?:it|this|that)|follow up|sort (?:it|this|that) out|liaise) (?:with|to) ${elsewhere}`]:
    '',
  [`${start}(?:just |simply |then |so )*(?:contact|ask|call|ring|phone|see|email|write to|complain to|go to|chase|try|tell|approach) ${elsewhere}`]:
    '',
  [`${start}(?:just |simply |kindly )*(?:wait|be patient|stay patient|have patience|hold on|stand by|bear with us|stop|relax)(?= *(?:[.!,;]|$)| (?:for (?:your|the|a|our|it|us)|until|till|your turn|and|while|at least|\\d|a (?:few|week|day|bit)|another|chasing|calling|writing|contacting|sending|asking|posting|commenting))`]:
    '',
  [`${start}${please}(?:do not|don't|never) (?:reply|respond|contact|call|write|post|message|send|email|e-mail|chase|ask|share|forget to|expect)(?! (?:your|any|personal|private|it|them)(?!\\p{L}))`]:
    '',
  [`${start}${please}(?:remember|see|take care|be careful|be ready|be prepared|be on time|try|attempt|allow|expect) to (?!see you|stay|breathe|enjoy|hear)`]:
    'could you',
  [`${start}${please}(?:refrain|desist|abstain) from`]: 'could you avoid',
  '(?:please )?(?:(?:bear|keep) in mind|(?:do )?remember|understand|be mindful|be reminded|be conscious|appreciate|accept|realise|realize|take into account|take notice) that(?= (?:we|you|the|all|this|it|our|your|there|no|only|tickets|orders|returns|delivery))':
    'just so you know,',
  [`${start}${please}(?:restart|reset|reboot|unplug|reinstall|uninstall|update|clear|delete|turn off|switch off|disconnect|log (?:in|on|out|off|into)|sign (?:in|out|up)|register|upload|attach|quote|state|specify|indicate|confirm|validate|renew|download|enter|select|click|press|scroll|tap|apply|place your|create|set up|choose|scan|open the)(?! you)(?=[\\p{L}' ]| *[.!,])[^.!?\\n]{2,60}(?:, (?:and )?(?:then )?|;? (?:and )?then | and )(?:\\p{L}+ )?(?:restart|reset|wait|plug|log|sign|click|fill|complete|upload|enter|select|press|tap|follow|create|choose|scroll|download|submit|confirm|attach|pay|print|try|reinstall|send|check|come back|call|ring|contact|report back|dm|message|email|go|turn|switch|hold|open|scan|read|tell|let)(?!\\p{L})`]:
    '',
  [`${start}${please}(?:go|head) (?:to|on|onto|into|back|over)[^.!?\\n]{2,60}(?:, (?:and )?(?:then )?|;? (?:and )?then | and )(?:\\p{L}+ )?(?:log|sign|click|fill|complete|upload|enter|select|press|tap|follow|create|choose|scroll|download|submit|confirm|attach|pay|print|search|look for|ask|present|show|report|check|register|apply)(?!\\p{L})`]:
    '',
  [`${start}(?:just |simply |now |first |then |so )*(?:send|dm|message|e-?mail|text|give|forward) (?:us|me) (?:your|the|a (?:photo|picture|copy|screenshot|scan|video)|photos|proof|details)(?!\\p{L})`]:
    '',
  [`${start}(?:just |simply |first |then |so )*(?:check|inspect|look at|measure|tighten|clean|empty|wipe) (?:the|your) \\p{L}+(?: \\p{L}+)?(?:,? and|,? then)`]:
    '',
  [`${start}${please}(?:restart|reset|reboot|unplug|reinstall|uninstall|clear) (?:the|your|it|and)`]: '',
  [`${start}${please}try (?:searching|restarting|reading|checking|looking|again (?:later|tomorrow)|calling|contacting|turning|switching|reinstalling|using|logging|clearing)`]:
    '',
  [`${start}(?:please )?(?:send|let|give|tell|provide|contact|call|return|reply|answer|dm|email|write|bring|pay|update|confirm|remove|delete|report)(?!(?: \\p{L}+){0,3} (?:you|we|i)(?:'ll| will))[^.!?\\n]{0,60}(?:right away|immediately|at once|without (?:delay|fail)|straight ?away|this instant|asap|urgently|or (?:else|we|your|it|the)(?! (?:can|call|could)))`]:
    '',
  [`${start}(?:get your facts|do as|do what|do so|do it|listen to|pay attention|give us (?:a break|time)|let us do|leave it|move on|deal with it|mind (?:your|that|what)|watch|keep (?:your|quiet|calm)|take a (?:number|ticket|seat)|stick to|obey|comply)(?!\\p{L})`]:
    '',
  "it(?:'s| is) (?:your duty|mandatory|compulsory|obligatory) to|you (?:have|'ve) (?:a duty|an obligation) to|(?:failure|failing) to (?:do so|comply|provide|return|pay|reply|respond)|no (?:entry|refund|return|exchange|access|service|claims?) without|(?:is|are) (?:strictly )?(?:mandatory|compulsory|obligatory|non-negotiable|forbidden|prohibited)(?= *(?:[.!,;]|$|for|to))":
    '',
  [`${start}${please}(?:delete|remove|take down|edit) (?:your|this|that|the) (?:review|comment|post|tweet|message|video|photo)`]: '',
  [`${start}${please}(?:leave|give|rate) us (?:five|5|a (?:five|5|good|nice|positive)|\\d stars)`]: '',
};
