import { clearExports as clear } from '../../store/archive/own-exports.ts';
import type { Job } from './job.ts';

/** Removes the files of exports that were saved or given up. */
export const clearExports: Job = { name: 'clear exports', every: 1, run: () => clear() };
