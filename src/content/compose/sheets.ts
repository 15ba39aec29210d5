import composeCss from '../../ui/compose/compose.css';
import { popoverSheets } from '../popover/sheets.ts';
import { sheetOf } from '../sheets.ts';

export const composeSheets = () => [...popoverSheets(), sheetOf(composeCss)];
