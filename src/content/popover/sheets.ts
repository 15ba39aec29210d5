import postCss from '../../ui/post/post.css';
import sharedCss from '../../ui/post/shared.css';
import { registry } from '../bridge.ts';
import { sheetOf } from '../sheet.ts';

/** What every card over the page wears: the page program's sheets and what cards share. */
export const sharedSheets = () => [...(registry().sheets?.() ?? []), sheetOf(sharedCss)];
export const popoverSheets = () => [...sharedSheets(), sheetOf(postCss)];
