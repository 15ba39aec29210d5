import postParts from '../../ui/post/post.css';
import sharedParts from '../../ui/post/shared.css';
import panel from './panel.css';

/** The panel's own sheets. What the content bundles wrote for their shadow roots stays within `.parts`. */
export const panelStyles = [`.parts{${sharedParts}${postParts}}`, panel];
