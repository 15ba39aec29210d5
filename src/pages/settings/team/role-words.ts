import { words } from '../../../guide/words.ts';

/** What is said of roles: who may change what, and what a member may do once a role is given. */
export const roleWords = words({
  en: {
    leadsOnly: 'You can read this. Only a lead of your team changes it.',
    roleUnknown: 'You can read this. The team has not said yet whether you may change it.',
    may: {
      member: 'Will label, take, answer and escalate posts, and propose changes of the guide.',
      lead: 'Will do everything: publish the guide, the departments and the channels, invite people, change roles, yours too, and let people go.',
      department: 'Will see what is escalated to the department, take it and answer it, and hold no posts.',
      reader: 'Will read everything and change nothing, and hold no posts.',
    },
    give: (name: string, role: string) => `Give ${name} the role “${role}”`,
    keep: 'Keep the present role',
    chooseDepartment: 'Choose a department first.',
  },
  fr: {
    leadsOnly: 'Vous pouvez lire ceci. Seul un responsable de votre équipe le modifie.',
    roleUnknown: 'Vous pouvez lire ceci. L’équipe n’a pas encore dit si vous pouvez le modifier.',
    may: {
      member: 'Pourra étiqueter, prendre, répondre et escalader, et proposer des changements du guide.',
      lead: 'Pourra tout faire\u00a0: publier le guide, les services et les canaux, inviter, changer les rôles, le vôtre aussi, et retirer quelqu’un de l’équipe.',
      department: 'Verra ce qui est escaladé au service, pourra le prendre et y répondre, et ne tiendra plus aucun post.',
      reader: 'Pourra tout lire et ne rien modifier, et ne tiendra plus aucun post.',
    },
    give: (name, role) => `Donner à ${name} le rôle «\u202f${role}\u202f»`,
    keep: 'Garder le rôle actuel',
    chooseDepartment: 'Choisissez d’abord un service.',
  },
});
