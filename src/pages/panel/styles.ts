import postParts from '../../ui/post/post.css';
import sharedParts from '../../ui/post/shared.css';
import requests from './department/requests.css';
import panel from './panel.css';
import postPage from './post/post-page.css';
import queue from './queue.css';

/** The panel's own sheets. What the content bundles wrote for their shadow roots stays within `.parts`. */
export const panelStyles = [`.parts{${sharedParts}${postParts}}`, panel, queue, postPage, requests];
