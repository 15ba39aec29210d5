import composeCss from '../../ui/compose/compose.css';
import { sharedSheets } from '../popover/sheets.ts';
import { sheetOf } from '../sheet.ts';

export const composeSheets = () => [...sharedSheets(), sheetOf(composeCss)];
