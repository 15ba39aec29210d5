type Child = Node | string | false | undefined;
type Value = string | number | boolean | undefined | ((event: Event) => void);

/** An element with attributes (`on…` functions listen, false and undefined are left out) and children. */
export function h(tag: string, attributes: Record<string, Value> = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** Wraps `inner` in so many plain divs, as the real sites do. */
export function nested(depth: number, inner: Node, className = ''): HTMLElement {
  let element = h('div', className ? { class: className } : {}, inner);
  for (let i = 1; i < depth; i++) element = h('div', {}, element);
  return element;
}

const shapes: Record<string, string> = {
  reply: 'M4 5h16v11H10l-5 4v-4H4z',
  repost: 'M4 9l3-3 3 3M7 6v9h8M20 15l-3 3-3-3M17 18V9H9',
  like: 'M12 20s-7-4.6-7-10a4 4 0 0 1 7-2.6A4 4 0 0 1 19 10c0 5.400-7 10-7 10z',
  views: 'M5 20v-6M10 20V8M15 20v-9M20 20V4',
  bookmark: 'M6 4h12v16l-6-4-6 4z',
  share: 'M12 15V4M8 8l4-4 4 4M5 13v7h14v-7',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  home: 'M4 11l8-7 8 7v9H4z',
  explore: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM16 16l4 4',
  alerts: 'M6 17h12l-1.500-3V9a4.500 4.500 0 0 0-9 0v5zM10 20h4',
  messages: 'M4 6h16v12H4zM4 7l8 6 8-6',
  groups:
    'M8 11a3 3 0 1 1 0-6 3 3 0 0 1 0 6zM16 11a3 3 0 1 1 0-6 3 3 0 0 1 0 6zM3 19c0-3 2-5 5-5s5 2 5 5M13 15c.8-.7 1.800-1 3-1 3 0 5 2 5 5',
  profile: 'M12 12a4 4 0 1 1 0-8 4 4 0 0 1 0 8zM4 20c0-4 3.500-6 8-6s8 2 8 6',
  check: 'M5 12l4 4 10-10',
  pin: 'M9 4h6l-1 6 3 3H7l3-3zM12 13v7',
  close: 'M6 6l12 12M18 6L6 18',
  globe: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM4 12h16M12 4c3 3 3 13 0 16M12 4c-3 3-3 13 0 16',
};

/** A line icon of our own; `label` makes it an image for screen readers. */
export function icon(name: string, attributes: Record<string, string> = {}): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 24 24', class: 'icon', ...attributes })) svg.setAttribute(key, value);
  if (!('aria-label' in attributes)) svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', shapes[name] ?? '');
  svg.append(path);
  return svg;
}

/** Text as the sites render it: emoji as images with `alt`, one node per run. */
export function richText(text: string): Node[] {
  const runs = text.split(/(\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Extended_Pictographic})*)/u);
  return runs.filter(Boolean).map((run) => {
    const emoji = /^\p{Extended_Pictographic}/u.test(run);
    return emoji ? h('img', { alt: run, class: 'emoji', src: emojiImage(run), draggable: 'false' }) : h('span', {}, run);
  });
}

/** The character itself drawn by the browser's font, so no picture has to be shipped. */
function emojiImage(character: string): string {
  const safe = encodeURIComponent(character);
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'%3E%3Ctext y='16' font-size='16'%3E${safe}%3C/text%3E%3C/svg%3E`;
}
