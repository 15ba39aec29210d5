import { startPage } from '../parts/frame/start.tsx';
import { WelcomeApp } from './WelcomeApp.tsx';
import welcome from './welcome.css';

void startPage({
  styles: [welcome],
  title: { en: 'Welcome to Diapason', fr: 'Bienvenue dans Diapason' },
  body: ({ settings }) => <WelcomeApp settings={settings} />,
});
