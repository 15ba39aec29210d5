/** Invented product pictures: a lamp and its light, drawn in a few shapes; `n` chooses the colours. */
export function photo(n: number): string {
  const hue = (n * 47 + 25) % 360;
  const lamp = n % 3;
  const shade = [
    '<circle cx="400" cy="190" r="88" fill="url(#glow)"/>',
    '<path d="M320 250 L360 130 h80 L480 250z" fill="url(#glow)"/>',
    '<path d="M300 230a100 100 0 0 1 200 0z" fill="url(#glow)"/>',
  ][lamp];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 450">
<defs><linearGradient id="wall" x2="0" y2="1"><stop stop-color="hsl(${hue} 28% 34%)"/><stop offset="1" stop-color="hsl(${hue} 32% 20%)"/></linearGradient>
<radialGradient id="halo"><stop stop-color="#fff3cf" stop-opacity=".75"/><stop offset="1" stop-color="#fff3cf" stop-opacity="0"/></radialGradient>
<linearGradient id="glow" x2="0" y2="1"><stop stop-color="#fffaf0"/><stop offset="1" stop-color="#ffdf9e"/></linearGradient></defs>
<rect width="800" height="450" fill="url(#wall)"/><circle cx="400" cy="200" r="230" fill="url(#halo)"/>
<rect y="372" width="800" height="78" fill="hsl(${hue} 25% 14%)"/><rect x="395" y="230" width="10" height="142" fill="hsl(${hue} 14% 82%)"/>
<rect x="350" y="364" width="100" height="9" rx="4" fill="hsl(${hue} 14% 82%)"/>${shade}</svg>`;
}
