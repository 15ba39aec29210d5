import '../../few-rounds.ts';
import { prepare } from '../../../src/background/prepare-store.ts';
import { createTeamRunner, type TeamRunner } from '../../../src/background/team/runner.ts';
import { teamCalls } from '../../../src/background/team/team-calls.ts';
import type { WorkspaceContext } from '../../../src/background/workspace-context.ts';
import { openStore, type Store } from '../../../src/store/database.ts';
import { fakeBrowser } from '../../fake-browser.ts';

const manifest = { version: '0.1.0' };
/** As whom our own pages call. */
export const page = { page: true };

/** One CM's background, without the browser around it. */
export interface Background {
  store: Store;
  runner: TeamRunner;
  calls: ReturnType<typeof teamCalls>;
  context: WorkspaceContext;
  readonly changed: string[];
  readonly joined: string[];
}

const opened: Background[] = [];

/** How far a test is ahead of the real time, ms. */
export const clock = { ahead: 0 };

/** The background of a store, which a test may open again as another worker would. */
export async function background(name: string): Promise<Background> {
  fakeBrowser({ runtime: { getManifest: () => manifest }, i18n: { getUILanguage: () => 'fr' } });
  const store = openStore(name);
  await prepare(store);
  const changed: string[] = [];
  const joined: string[] = [];
  const now = () => Date.now() + clock.ahead;
  const runner = createTeamRunner(store, {
    now,
    permitted: async () => true,
    changed: (ids) => void changed.push(...ids),
    changedAll: () => void changed.push('all'),
  });
  const context: WorkspaceContext = {
    ...{
      store,
      now,
      changed: () => runner.soon(),
      changedAll: () => runner.soon(),
      announce: async () => [],
      wake: () => {},
      retryNow: () => {},
    },
    sync: ({ adopt = false, afresh = false }) => (afresh ? runner.afresh() : runner.run(adopt)),
    teams: async () => [],
    prepare,
    adoptWorkspace: async (chosen) => void joined.push(chosen),
  };
  const made = { store, runner, context, changed, joined, calls: teamCalls(context) };
  opened.push(made);
  return made;
}

/** To be called after each test. */
export async function closeBackgrounds(): Promise<void> {
  clock.ahead = 0;
  for (const { store, runner } of opened.splice(0)) {
    await runner.stop();
    await store.delete();
  }
}
