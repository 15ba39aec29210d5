import browser from 'webextension-polyfill';

/** The extension API, the same in Chromium and Firefox. No other folder imports it from the package. */
export { browser };
