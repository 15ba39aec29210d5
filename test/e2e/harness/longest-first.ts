import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Journeys that mostly wait: for killed servers to come back, for the browser's alarms, for many pages. */
const long = ['maybe-sent', 'team-cluster', 'team', 'escalate', 'pages', 'feed', 'guide'];

const place = ({ moduleId }: TestSpecification) => {
  const at = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return at < 0 ? long.length : at;
};

/** The longest files begin first, so that none is left alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => place(a) - place(b) || a.moduleId.localeCompare(b.moduleId));
  }
}
