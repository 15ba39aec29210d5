import postCss from '../../ui/post/post.css';
import sharedCss from '../../ui/post/shared.css';
import { cardSheets, sheetOf } from '../sheets.ts';

export const popoverSheets = () => [...cardSheets(), sheetOf(sharedCss), sheetOf(postCss)];
