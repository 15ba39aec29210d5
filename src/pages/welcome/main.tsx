import postParts from '../../ui/post/post.css';
import sharedParts from '../../ui/post/shared.css';
import cards from '../parts/frame/cards.css';
import { startPage } from '../parts/frame/start.tsx';
import { WelcomeApp } from './WelcomeApp.tsx';
import welcome from './welcome.css';

void startPage({
  styles: [cards, `.parts{${sharedParts}${postParts}}`, welcome],
  title: { en: 'Welcome to Diapason', fr: 'Bienvenue dans Diapason' },
  body: ({ settings }) => <WelcomeApp settings={settings} />,
});
