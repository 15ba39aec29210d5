import type { Job } from './job.ts';

/** A round with the team's engine, for engines that bring no news by themselves. It does nothing outside a team. */
export const shareWithTeam: Job = { name: 'share with team', every: 1, run: ({ sync }) => sync({}) };
