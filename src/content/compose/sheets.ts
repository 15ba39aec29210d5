import composeCss from '../../ui/compose/compose.css';
import { sharedSheets } from '../popover/sheets.ts';
import { sheetOf } from '../sheet.ts';
import summaryCss from './summary.css';

export const composeSheets = () => [...sharedSheets(), ...[composeCss, summaryCss].map(sheetOf)];
