import { type Guide, GuideSchema } from '../guide/guide.ts';
import { storedRecord } from './stored.ts';

/** The guide as a version of its document holds it. */
export const guideRecord = storedRecord<Guide>(GuideSchema);
