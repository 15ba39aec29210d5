import { browser } from '../../../browser/api.ts';
import { words } from '../../../guide/words.ts';
import { useFrame } from '../../parts/frame/frame.tsx';

const aboutWords = words({
  en: {
    version: (version: string) => `Diapason ${version}`,
    licence: 'Free software under the MIT licence.',
    notices: 'The software of others in it, with its licences',
    privacy: 'Privacy, in plain words',
    points: [
      'Diapason reads the posts you see. It never scrolls, clicks or fetches anything for you.',
      'A post is only stored once you do something with it: label, note, take, escalate, answer, mark its author.',
      'All of it is stored in this browser. There is no account, no server of ours, no statistics.',
      'What you escalate leaves, to the department and by the channel you chose. In a team, colleagues get what you do, sealed before it leaves. Nothing else leaves.',
      'Replies are checked in this browser. Nothing is ever sent or changed without your click.',
      'What is noted of people are facts, and every mark has an end.',
    ],
    word: 'Diapason is French for tuning fork: the thing that keeps a whole team in tune.',
  },
  fr: {
    version: (version: string) => `Diapason ${version}`,
    licence: 'Logiciel libre sous licence MIT.',
    notices: 'Les logiciels tiers qu’il contient, avec leurs licences',
    privacy: 'La vie privée, en clair',
    points: [
      'Diapason lit les posts que vous voyez. Il ne fait pas défiler la page, ne clique pas et ne va rien chercher à votre place.',
      'Un post n’est gardé que si vous en faites quelque chose : étiqueter, annoter, prendre, escalader, répondre, marquer son auteur.',
      'Tout est stocké dans ce navigateur. Pas de compte, pas de serveur à nous, pas de statistiques.',
      'Ce que vous escaladez part, vers le service et par le canal que vous avez choisis. En équipe, vos collègues reçoivent ce que vous faites, scellé avant de partir. Rien d’autre ne sort.',
      'Les réponses sont vérifiées dans ce navigateur. Rien n’est envoyé ni changé sans votre clic.',
      'Ce qui est noté des personnes, ce sont des faits, et chaque marque a une fin.',
    ],
    word: 'Le diapason donne le la : toute une équipe reste accordée.',
  },
});

/** The version, and privacy in plain words. */
export function About() {
  const w = aboutWords[useFrame().language];
  return (
    <>
      <div class="card">
        <h2>{w.version(browser.runtime.getManifest().version)}</h2>
        <p>{w.word}</p>
        <p class="muted">{w.licence}</p>
        <p>
          <a href="/third-party-notices.txt" target="_blank" rel="noreferrer">
            {w.notices}
          </a>
        </p>
      </div>
      <div class="card">
        <h2>{w.privacy}</h2>
        <ul class="points">
          {w.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </div>
    </>
  );
}
