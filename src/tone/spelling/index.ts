/** Loads a dictionary. It brings the engine along, half a megabyte: import it when a dictionary is first needed. */
export { type DictionaryFiles, loadSpeller } from './hunspell.ts';
