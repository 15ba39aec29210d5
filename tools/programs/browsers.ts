import { existsSync } from 'node:fs';
import path from 'node:path';
import { canInstall, install } from './debian.ts';

export type BrowserKind = 'chromium' | 'firefox';

const candidates: Record<BrowserKind, { names: string[]; files: string[]; setting: string }> = {
  chromium: {
    names: ['chromium', 'chromium-browser'],
    files: [
      '/usr/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    ],
    setting: 'DIAPASON_CHROMIUM',
  },
  firefox: {
    names: ['firefox-esr', 'firefox'],
    files: ['/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    setting: 'DIAPASON_FIREFOX',
  },
};

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, process.platform === 'win32' ? `${name}.exe` : name)).find((file) => existsSync(file));
}

/** The program of a browser on this machine, or `undefined`. A path in DIAPASON_CHROMIUM or DIAPASON_FIREFOX wins. */
export function lookForBrowser(kind: BrowserKind): string | undefined {
  const { names, files, setting } = candidates[kind];
  const named = process.env[setting];
  if (named && existsSync(named)) return named;
  return names.map(onPath).find((file) => file !== undefined) ?? files.find((file) => existsSync(file));
}

/** As `lookForBrowser`, but throws a sentence that says what to install. */
export function findBrowser(kind: BrowserKind): string {
  const found = lookForBrowser(kind);
  if (found === undefined) throw new Error(howToInstall(kind));
  return found;
}

/** Chrome itself is not named: branded builds no longer load unpacked extensions from the command line. */
function howToInstall(kind: BrowserKind): string {
  const { setting } = candidates[kind];
  const name = kind === 'chromium' ? 'Chromium' : 'Firefox';
  const apt = kind === 'chromium' ? 'chromium' : 'firefox-esr';
  return `${name} is missing. Install it (on Debian: apt-get install ${apt}; on macOS: brew install --cask ${kind}; on Windows: winget install ${
    kind === 'chromium' ? 'Hibbiki.Chromium' : 'Mozilla.Firefox'
  }) or name its program in ${setting}.`;
}

/**
 * Makes sure the browsers are there: installs them where this is root on a Debian-like system, and throws the sentence of
 * what to install anywhere else.
 */
export function ensureBrowsers(kinds: readonly BrowserKind[]): void {
  const missing = kinds.filter((kind) => lookForBrowser(kind) === undefined);
  if (missing.length === 0) return;
  if (!canInstall()) throw new Error(missing.map(howToInstall).join('\n'));
  const packages = missing.map((kind) => (kind === 'chromium' ? 'chromium' : 'firefox-esr'));
  install([...packages, 'fonts-dejavu-core', 'fonts-noto-color-emoji']);
  for (const kind of missing) findBrowser(kind);
}
