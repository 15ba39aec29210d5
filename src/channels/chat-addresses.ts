/** The hosts of Slack, its own for public authorities among them. */
export const SLACK_HOST = /(?:^|\.)slack(?:-gov)?\.com$/;

/** The path of Mattermost's incoming webhooks, on whatever host it stands. */
export const MATTERMOST_HOOKS = /\/hooks\/[a-z0-9]{26}$/;
