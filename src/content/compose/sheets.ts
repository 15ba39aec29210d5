import composeCss from '../../ui/compose/compose.css';
import sharedCss from '../../ui/post/shared.css';
import { cardSheets, sheetOf } from '../sheets.ts';

export const composeSheets = () => [...cardSheets(), sheetOf(sharedCss), sheetOf(composeCss)];
