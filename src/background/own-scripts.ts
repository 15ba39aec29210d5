/**
 * Modules that the background loads only when they are used, each a script of its own in the package: the worker starts
 * often, and seldom for these. The build turns `import()` of such a module into the loading of its script.
 */
export const ownScripts = {
  'guide-check': 'src/background/documents/guide-check.ts',
  'spelling-engine': 'src/tone/spelling/index.ts',
  'nats-client': 'src/team/engines/nats/client.ts',
} as const;
