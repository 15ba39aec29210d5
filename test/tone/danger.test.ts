import { describe, expect, it } from 'vitest';
import { dangerOf } from '../../src/tone/pattern/danger.ts';

const exponential = [
  ...[
    '(x+x+)+y',
    '(a|b|ab)*c',
    '(.*)*,',
    '(\\s|&nbsp;| )*,',
    '(?:(?:a+)b?)+c',
    '((a|b)*)*c',
    '(\\d+|\\w+)*!',
    '([^x]*,?)*y',
    '(\\w+)*\\1!',
  ],
  ...['(?=(a+)+b)c', '(?!(a+)+$)x', '(?<=(a+)+b)c', '(?i)(A|a)+$', '(a{1,30}){1,30}b', '(a+){10,}b', '^(?:(?:\\w|-)+\\.?)+@', '(?:é+)+x'],
  "comme (?:(?:l'|l'ai|ai|la) ?)*dit",
];
const harmless = [
  ...['.*.*.*=', '\\s+$', '(\\s|&nbsp;)*,', '(ab|cd)*e', '(\\w+\\s)+x', '[a-z]+[0-9]+', '(?:\\d{3})+,', '(?:a|b)+c', '(?>a+)+b'],
  ...['(?:very )+good', '(?:\\w+, )*\\w+ and', '\\d+(?:\\.\\d+)*px', "comme (?:(?:l'|ai|la) ?)*dit", '(?:[A-Z][a-z]+ ?){2,}'],
];

describe('a pattern of exponential time', () => {
  it.each(exponential)('%s is found, with a text that shows it', (pattern) => {
    expect(dangerOf(pattern)?.example.length).toBeGreaterThan(10);
  });

  it.each(harmless)('%s is none', (pattern) => {
    expect(dangerOf(pattern)).toBeUndefined();
  });
});
