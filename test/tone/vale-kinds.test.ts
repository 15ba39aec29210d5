import { expect, it } from 'vitest';
import { matches, messages, said } from './said.ts';

const swap = { extends: 'substitution', message: "Use '%s' instead of '%s'.", ignorecase: true };
const replacing = { ...swap, action: { name: 'replace' } };

it('lists several options of a replacement and quotes them once', () => {
  expect(messages({ ...replacing, swap: { 'cell phone': 'phone|mobile phone' } }, 'A cell phone.')).toEqual([
    "Use 'phone' or 'mobile phone' instead of 'cell phone'.",
  ]);
  expect(messages({ ...replacing, swap: { foo: 'a|b\\|c|d' } }, 'A foo.')).toEqual(["Use 'a', 'b|c', or 'd' instead of 'foo'."]);
});

it('shows the value as it stands without a replacement, or with one given apart', () => {
  expect(messages({ ...swap, swap: { foo: 'carry out|do' } }, 'foo')).toEqual(["Use 'carry out|do' instead of 'foo'."]);
  const given = { ...swap, action: { name: 'replace', params: ['x'] }, swap: { foo: 'a|b' } };
  expect(messages(given, 'foo')).toEqual(["Use 'a|b' instead of 'foo'."]);
});

it('fills captures in, and gives the first letter of the match when asked', () => {
  const rule = { ...replacing, capitalize: true, swap: { 'change in(?: )?to the (.*) directory': 'change to the $1 directory' } };
  expect(messages(rule, 'Change into the home directory')).toEqual([
    "Use 'Change to the home directory' instead of 'Change into the home directory'.",
  ]);
});

it('keeps what names no capture', () => {
  expect(messages({ ...replacing, swap: { '(a)b': '$1-$2', c: 'for $1' } }, 'ab c')).toEqual([
    "Use 'a-$2' instead of 'ab'.",
    "Use 'for $1' instead of 'c'.",
  ]);
});

it('shows a value that is a pattern in the spelling of the text, and passes over what fits it', () => {
  const terms = { ...swap, swap: { 'oauth2?': 'OAuth2?', '[oo]bservability': '[Oo]bservability' } };
  expect(messages(terms, 'Oauth2 and OAuth2')).toEqual(["Use 'OAuth2' instead of 'Oauth2'."]);
  expect(messages(terms, 'oBservability, Observability')).toEqual(["Use '[Oo]bservability' instead of 'oBservability'."]);
});

it('prefers the longer of two terms that begin alike', () => {
  const rule = { ...replacing, swap: { MPL: 'MPL', 'MPL[ -]?2(?:\\.0)?': 'MPL 2.0' } };
  expect(matches(rule, 'mpl 2.0 and MPL2.0 and MPL 2.0')).toEqual(['mpl 2.0', 'MPL2.0']);
});

const sentence = { extends: 'capitalization', scope: 'heading', match: '$sentence' };

it('lets headings keep their exceptions, and only as these are written', () => {
  const rule = { ...sentence, exceptions: ['Axon', 'Axon Server', 'VS'] };
  expect(matches(rule, '# Axon Server connection\n\n# This vs. heading')).toEqual([]);
  expect(matches(rule, '# The axon server\n\n# The Axon Box')).toEqual(['The Axon Box']);
});

it('takes the spelling of exceptions from the vocabulary too', () => {
  expect(matches({ ...sentence, exceptions: ['API'] }, '# Using gRPC here', ['gRPC'])).toEqual([]);
  expect(matches({ ...sentence, threshold: 1 }, '# Using grpc here', ['gRPC'])).toEqual(['Using grpc here']);
});

it('passes over a prefix that is a pattern and begins anew after an indicator', () => {
  const rule = { ...sentence, prefix: '^[a-z]\\.\\s', indicators: [':'] };
  expect(matches(rule, '# a. An unimportant heading\n\n# B. An unimportant heading\n\n# Find the thief: Introduction')).toEqual([
    'B. An unimportant heading',
  ]);
});

it('writes titles in the style of AP and of Chicago', () => {
  const title = { extends: 'capitalization', scope: 'heading', match: '$title', threshold: 1, message: '%[2]s' };
  expect(messages(title, '# a guide to the galaxy through time')).toEqual(['A Guide To the Galaxy Through Time']);
  expect(messages({ ...title, style: 'Chicago' }, '# a guide to the galaxy through time')).toEqual(['A Guide to the Galaxy through Time']);
});

it('counts per block and says how often, once', () => {
  const rule = { extends: 'occurrence', message: '%d', scope: 'sentence', token: ',', max: 2 };
  expect(said(rule, 'One, two, three, four. Five, six.')).toEqual([[3, ',', '3']]);
  expect(said({ extends: 'occurrence', message: 'none', scope: 'heading', token: 'Intro', min: 1 }, '# Other')).toEqual([[0, '', 'none']]);
});

it('remembers what stood in other blocks: definitions, and the other way of writing', () => {
  const defined = { extends: 'conditional', message: '%s', first: '\\b([A-Z]{3,5})\\b', second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)' };
  expect(matches(defined, 'The National Ball League (NBL).\n\nThe NBL and the NFL.')).toEqual(['NFL']);
  const spelling = { extends: 'consistency', message: '%s', either: { centre: 'center' } };
  expect(matches(spelling, 'A centre.\n\nA center.')).toEqual(['center']);
});

it('finds a repeated word in one sentence only, and shows the word', () => {
  const rule = { extends: 'repetition', message: "'%s' is repeated!", alpha: true, ignorecase: true, tokens: ['[^\\s.!?]+'] };
  expect(said(rule, 'We use Redis. Redis is a plan Plan.')).toEqual([[25, 'plan Plan', "'Plan' is repeated!"]]);
});

it('follows a sequence of words, with words between, and points at the one meant', () => {
  const tokens = [{ pattern: 'would', negate: true }, { pattern: 'of' }, { pattern: 'times', skip: 2, target: true }];
  const rule = { extends: 'sequence', message: '%[1]s … %[2]s', ignorecase: true, tokens };
  expect(said(rule, 'Of all the times. He would of all times.')).toEqual([[11, 'times', 'Of … all']]);
});

it('changes a match as the action says', () => {
  const rule = { extends: 'existence', message: '%[2]s', nonword: true };
  const edit = (params: string[], tokens: string[]) =>
    messages({ ...rule, tokens, action: { name: 'edit', params } }, 'say fooBar-baz, a - b.');
  expect(edit(['regex', '(\\w)-(\\w)', '$2+$1'], ['fooBar-baz'])).toEqual(['fooBab+raz']);
  expect(edit(['regex', '-.*', '$1'], ['fooBar-baz'])).toEqual(['fooBar']);
  expect(edit(['regex', '(o+)', ['$11$', '{1}$$'].join('')], ['fooBar-baz'])).toEqual(['foo$Bar-baz']);
  expect(edit(['trim', ' -'], ['a - '])).toEqual(['a']);
  expect(edit(['split', '-', '1'], ['fooBar-baz'])).toEqual(['baz']);
  expect(messages({ ...rule, tokens: ['fooBar-baz'], action: { name: 'convert', params: ['simple'] } }, 'fooBar-baz')).toEqual([
    'foo bar baz',
  ]);
});

it('joins raw pieces before the tokens, or after them when asked', () => {
  const rule = { extends: 'existence', raw: ['\\d+', '%'], tokens: ['off'] };
  expect(matches({ extends: 'existence', raw: ['\\d+', '%'] }, 'A 10% b')).toEqual(['10%']);
  expect(matches({ ...rule, raw: ['\\d+ '] }, '10 off')).toEqual(['10 off']);
  expect(matches({ ...rule, raw: [' \\d+'], append: true }, 'off 10')).toEqual(['off 10']);
});

it('shows each newline of a message as a space', () => {
  expect(messages({ extends: 'existence', message: "Use '%s'.\n\nIt is better: 100%%.\n", tokens: ['a'] }, 'a')).toEqual([
    "Use 'a'.  It is better: 100%. ",
  ]);
});

it('checks the texts of the front matter, each in a scope of its own', () => {
  const text = '---\ntitle: "My é document"\ntags: [document]\n---\n\nA document.\n';
  expect(said({ extends: 'existence', tokens: ['document'] }, text).map(([start]) => start)).toEqual([17, 51]);
  expect(matches({ extends: 'existence', scope: 'text.frontmatter.title', tokens: ['document'] }, text)).toEqual(['document']);
  expect(matches({ extends: 'existence', tokens: ['toml'] }, '+++\ntitle = "A toml"\n+++\n\ntoml\n')).toHaveLength(2);
});

it('finds the place of an image’s text', () => {
  const rule = { extends: 'existence', scope: 'attr', tokens: ['cat'] };
  expect(said(rule, 'cat\n\n![a cat](x.png) ![cat][x]\n\n[x]: y.png')).toEqual([
    [9, 'cat', "'cat'"],
    [23, 'cat', "'cat'"],
  ]);
});

it('keeps what stands around inline marks as it was written', () => {
  const rule = { extends: 'existence', nonword: true, tokens: ['\\S+ [,:]', '\\* s\\b', '\\( '] };
  expect(matches(rule, '**bold** : `X`s ([a](b)) **x**, see\n\n[y](z)\n, w')).toEqual(['bold :']);
});

it('sees what stands in a list item before the list in it as a block', () => {
  expect(matches({ extends: 'existence', scope: 'list', nonword: true, tokens: ['\\w+:$'] }, '- Parent:\n  - Child\n')).toEqual([
    'Parent:',
  ]);
});

it('is silent where a comment says so, in a paragraph and for all styles but some', () => {
  const rule = { extends: 'existence', tokens: ['foo'] };
  expect(said(rule, 'foo <!-- vale off -->foo<!-- vale on --> foo')).toHaveLength(2);
  expect(said(rule, '<!-- vale styles = Other -->\n\nfoo\n\n<!-- vale styles = Other, House -->\n\nfoo')).toHaveLength(1);
  expect(said(rule, '<!-- vale House.Rule["foo"] = NO -->\n\nfoo\n\n<!-- vale House.Rule["foo"] = YES -->\n\nfoo')).toHaveLength(1);
});

it('takes ^ and $ for the ends of the text where no template stands before the pattern', () => {
  const lines = 'alpha beta\nalpha\n';
  expect(matches({ extends: 'existence', tokens: ['^alpha'] }, lines)).toHaveLength(2);
  expect(matches({ extends: 'existence', raw: ['^alpha'] }, lines)).toHaveLength(1);
  expect(matches({ extends: 'existence', raw: ['^alpha'], append: true }, lines)).toHaveLength(2);
  expect(matches({ extends: 'existence', raw: ['(?m)^alpha'] }, lines)).toHaveLength(2);
  expect(messages({ extends: 'occurrence', message: '%d', token: '^alpha', max: 1 }, lines)).toEqual([]);
  expect(messages({ extends: 'occurrence', message: '%d', token: '(?m)^alpha', max: 1 }, lines)).toEqual(['2']);
  expect(matches({ extends: 'conditional', first: '^alpha', second: 'gamma' }, lines)).toHaveLength(1);
  expect(matches({ extends: 'capitalization', match: '^[A-Z]' }, 'alpha\nBeta')).toEqual(['alpha\nBeta']);
});

it('lets a flag that a token switches on hold for the tokens after it', () => {
  const tokens = ['alpha', '(?i)beta', 'gamma', '(delta|(?-i)x)'];
  expect(matches({ extends: 'existence', tokens }, 'ALPHA BETA GAMMA DELTA X')).toEqual(['BETA', 'GAMMA', 'DELTA']);
});

it('never finds a token that asks for a group of another one', () => {
  const rule = { extends: 'existence', tokens: ['(al|be)ph', '(\\w+) \\1'] };
  expect(matches(rule, 'an alph is is')).toEqual(['alph']);
  expect(matches({ ...rule, tokens: rule.tokens.slice(1) }, 'an alph is is')).toEqual(['is is']);
});

it('knows no capital of a letter that has none of its own', () => {
  expect(matches({ extends: 'capitalization', match: '$upper', scope: 'heading' }, '# STRAßE\n\n# Straße\n')).toEqual(['Straße']);
});

it('finds a word right beside an emoji', () => {
  const rule = { extends: 'existence', tokens: ['super', 'in order', '\\w+ly', '𐐀𐐁', 'na[iï]ve'] };
  expect(matches(rule, '😀super🎉 🎉in order🎉 👍🏽simply😀 😀𐐀𐐁 🎉naïve🎉 𐐀super')).toEqual([
    'super',
    'in order',
    'simply',
    '𐐀𐐁',
    'naïve',
  ]);
});

it('keeps named classes of characters to ASCII, as Vale’s engine does', () => {
  const found = (name: string) => matches({ extends: 'existence', nonword: true, tokens: [`[[:${name}:]]`] }, 'aÉB«-/').join('');
  expect(['alpha', 'upper', 'punct', 'word', 'graph'].map(found)).toEqual(['aB', 'B', '-/', 'aB', 'aB-/']);
});

it('passes over a match that its own filled-in value equals', () => {
  const rule = { extends: 'substitution', message: '%s', swap: { '(\\w+)(?= sign)': '$1', '(\\w+) in\\b': 'sign $1' } };
  expect(messages(rule, 'A log sign and log in.')).toEqual(['sign log']);
});

it('writes titles as Vale does after dashes, and knows where a name has its capitals', () => {
  const title = { extends: 'capitalization', message: '%[2]s', match: '$title', scope: 'heading', threshold: 1 };
  expect(messages(title, '# link — an end')).toEqual(['Link — An End']);
  expect(messages({ ...title, match: '$sentence', threshold: 0.5 }, "# O'Reilly and others")).toEqual([]);
});

it('counts words and syllables of a formula as Vale does', () => {
  const metric = { extends: 'metric', message: '%s', condition: '> 0' };
  const syllables = (text: string) => Number(messages({ ...metric, formula: 'syllables' }, text)[0]);
  expect(['file', 'rule', 'console', 'version', 'every', 'language', 'recipe', 'microphone', 'useless'].map(syllables)).toEqual([
    1, 1, 2, 3, 3, 2, 3, 3, 2,
  ]);
  expect(messages({ ...metric, formula: 'words' }, "Don’t, don't. The U.S. e-mail.")).toEqual(['7.00']);
});
