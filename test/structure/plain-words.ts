/** Beside the glossary of CONTRIBUTING: which words exported names are made of. A new word goes where it belongs, or is not needed. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Plain words of English and of programs. Their ordinary endings are understood: plurals, -ed, -ing, -er, -able. */
export const plainWords = set(`
  assume automatic colleague wait demand double greetings initials late offer release unreached
  argument shift space
  absolute accept access action add address adopt age alarm align alike alive allow alone alphabet altered alternative
  anew announce another answer apologies app append area arguments arrived ask attempt attributes automaton avoid badge bare
  base base32 base64 basic bearers because begin behalf belongs below bench bind blame block body bold borrowed box
  brand brief broken browser budget build bundle business button bytes cache cancel canonical capital carry case catcher
  catching cell change char characters chat check checkpoint children chip choice chosen chunk claimants class clean
  clear clickable client clipboard close code colleagues colour column comment commitments common compact compare
  compile compose concat conclude config confirm conflict connected connection contact content context controls copy corner
  corporate count create credentials crosses csv current cursor cut daily damaged danger data date day dead decide decisions
  declared decode deed default deflate delay delete deliver denials denied departure depth destination detail dialog
  dictionary distinct doubtful download draw drift drop due duration earlier early ease edge editable editor effort
  element elsewhere emoji empty end english enter entry envelope environment escalate escape examples excepting
  excerpt exchange exclusively exempt exhausted expand expected export expression extension facebook facts failing
  failure family fault feature feed field file fill filter find finite fire fitted fitting flag flat flatten focus
  follow foot forbidden foreign forget form format formula frame free french front future gap genuine gist give glance grades
  grant graphemes ground group guard guess hand handle happening harmless hash hasten head health hear height held
  help hex hidden history hit hold holiday home hooks host hour html http icon id ignore import inclusive index
  inflate input inside inspect install instant invite irony island iso itself join js json judge kbd keep key
  knowledge lack landmark language lapsed large largest later lead learn lease leave letters level lexical light limit
  line link list listen literal live load local localized located lock login long longest look loose low mail mailto
  main make margin markdown match matter mattermost max maximum measured media meeting membership memory menu message met meta minute minutes
  mattermost misshapen mixes moment move ms multistatus muted name nats need newcomer nobody node nonce note now number observed
  obstacle open option optional order origin outcome outside ownership package packed painted pairs paragraphs parents parse
  part pass pattern pause people periods permalink permission permitted picked picker picture piece place plain
  planner point policies pool ports position possible postpone precedes precise preferred prepare present pressed presses
  preview private profile progress project proof proposable proposed props prose public publication publish pulled
  pump question quiet quotations quoted random range rank rare raw reach read ready reason rebuild recall receive recent
  redirect ref reference refold refreshed refuse registry regrant regrets rehearse rejected rekey relative remark
  remember remove rename renew reopen repair replace reply reproaches request required restored result retry revision
  rewriter right root route rove row run runtime safe sample save says scan schedule schema scope script seal seams
  search secret section select selector send sensitive sent sentence sentiments separator serve session settings
  settle sha256 shallow shape share sheet shell shelves shifted shipped short shortcut show shown shut side sign
  signature single skew skip slack slice slot slow small social somebody sort source spaced spaces spare speak spec
  spelled speller spelling spend spreadsheet stage stale stand star start state statistics status staying step stock stood
  storage store stray stream stretched strings style subject suggest sum summarise summary supply survey switch syllables
  sync tab table take target team term test thread tick tidy time timeline title toast tokens tone toolbar toolbox
  total transaction translated tree trial trie trouble trust try turn tweet twin type unbold unchanged uncovered
  underlines undo undressed unfilled unfit unheard unit unix unkept unknown unmark unpacked unread unseen unsent
  unsure untouched unusable unwrap url use utf8 vale valid value variants verdict verify visible vocabulary waiting
  walker warning watch webdav webhook week weekday weighted weights welcome whole width window wiring withdraw word
  work wrap write written x yaml zip
`);

/** What joins words and names nothing: allowed within a name, never all of it. */
export const grammarWords = set(`
  a about after again all along and any are around as aside at away back be before beside between by can caught come
  each else every few first for found from further gave given go gone good had half has have heard here hers his how
  if in into is it its kept know known last left less let like listed looked made many may me meanwhile more most much
  must named near new next no non none not nothing of off old on once one ones only onto or other others out over own
  past per placed put rest said same seen set shall should since so some soon still such taken takes than that the
  their them then there these they this those through to told too touched twice typed under until up upon us wanted
  was what when where whether which while who whom whose why will with within without would yet you
`);

/** Pictures for things that have a name of their own. */
export const metaphors = set(`
  office offices desk desks herald tally pen doors surroundings telling heed hush tired restless belied worth ears
  upset familiar dress mended tower
`);

/** Names of small words alone that say enough: headings of a page, and functions that read as part of a sentence. */
export const shortNames = set(`
  About Me Why Away once nothing within isSame isUnder hasLeft named firstOf
  isThere only most many whoIs awayOf takes putAside ASIDE inOne
`);
