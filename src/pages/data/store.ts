import { openStore } from '../../store/database.ts';

/** This browser's store, for reading: pages write by calls to the background. */
export const store = openStore();
