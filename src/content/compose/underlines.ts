import type { Level } from '../../guide/finding.ts';
import type { PlacedFinding } from '../ports/reply.ts';
import type { Theme } from '../ports/surface.ts';

const lines: Readonly<Record<'light' | 'dark', Readonly<Record<Level, string>>>> = {
  light: { required: 'wavy #d3382e', recommended: 'wavy #c58a12', hint: 'dotted #3a82d0' },
  dark: { required: 'wavy #f0695e', recommended: 'wavy #d99a2b', hint: 'dotted #5a9ee6' },
};
/** From the gravest. */
const levels = ['required', 'recommended', 'hint'] as const satisfies readonly Level[];
const nameOf = (level: Level) => `diapason-${level}`;

/** Underlines in the page's own editors, without a node of ours in them. */
export interface Underlines {
  /** Shows the findings of one composer, in place of those it had. */
  show(composer: Element, placed: readonly PlacedFinding[]): void;
  theme(theme: Theme): void;
}

/** Paints by the CSS Custom Highlight API until `signal` aborts. Shows nothing where the browser lacks it. */
export function createUnderlines(doc: Document, signal: AbortSignal): Underlines {
  const byComposer = new Map<Element, readonly PlacedFinding[]>();
  const sheet = new CSSStyleSheet();
  const highlights = globalThis.CSS?.highlights as HighlightRegistry | undefined;
  doc.adoptedStyleSheets = [...doc.adoptedStyleSheets, sheet];
  signal.addEventListener('abort', () => {
    doc.adoptedStyleSheets = doc.adoptedStyleSheets.filter((one) => one !== sheet);
    for (const level of levels) highlights?.delete(nameOf(level));
  });
  return {
    show(composer, placed) {
      const shown = placed.filter(({ range }) => range !== undefined);
      if (shown.length === 0 && !byComposer.has(composer)) return;
      if (shown.length === 0) byComposer.delete(composer);
      else byComposer.set(composer, shown);
      const all = [...byComposer.values()].flat();
      for (const [priority, level] of [...levels].reverse().entries()) {
        const ranges = all.flatMap(({ finding, range }) => (finding.level === level && range !== undefined ? [range] : []));
        const highlight = new Highlight(...ranges);
        // Where two overlap, the graver one is seen.
        highlight.priority = priority;
        highlights?.set(nameOf(level), highlight);
      }
    },
    theme(theme) {
      const rules = lines[theme === 'light' ? 'light' : 'dark'];
      sheet.replaceSync(levels.map((level) => `::highlight(${nameOf(level)}){text-decoration:underline ${rules[level]} 1.5px}`).join(''));
    },
  };
}
