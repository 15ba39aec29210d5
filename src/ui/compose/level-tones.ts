/** The colour of each level of a finding. */
export const levelTones = { required: 'red', recommended: 'amber', hint: 'blue' } as const;
