import baseCss from '../../ui/base.css';
import tokensCss from '../../ui/tokens.css';
import barCss from '../bar/bar.css';
import popoverCss from './popover/popover.css';
import { sheetOf } from './sheet.ts';

export const barSheets = () => [tokensCss, baseCss, barCss].map(sheetOf);
/** What a popover or a notice wears; the other bundles take it from the registry instead of carrying it again. */
export const cardSheets = () => [tokensCss, baseCss, popoverCss].map(sheetOf);
