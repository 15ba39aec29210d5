import postCss from '../../ui/post/post.css';
import { cardSheets, sheetOf } from '../sheets.ts';

export const popoverSheets = () => [...cardSheets(), sheetOf(postCss)];
