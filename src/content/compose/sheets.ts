import composeCss from '../../ui/compose/compose.css';
import { popoverSheets, sheetOf } from '../sheets.ts';

export const composeSheets = () => [...popoverSheets(), sheetOf(composeCss)];
