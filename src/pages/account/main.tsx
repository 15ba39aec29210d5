import { startPage } from '../parts/frame/start.tsx';
import { AccountApp } from './AccountApp.tsx';
import account from './account.css';

void startPage({
  styles: [account],
  title: { en: 'Which workspace?', fr: 'Quel espace de travail\u202f?' },
  body: () => <AccountApp />,
});
