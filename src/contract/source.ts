/** Where a post is from that stands on no site: somebody heard it, or got it by letter. Ids of such posts begin with it. */
export const ELSEWHERE = 'elsewhere';
