import changes from '../parts/documents/changes.css';
import cards from '../parts/frame/cards.css';
import { startPage } from '../parts/frame/start.tsx';
import { GuideApp } from './GuideApp.tsx';
import guide from './guide.css';

void startPage({
  styles: [cards, changes, guide],
  title: { en: 'Diapason: tone guide', fr: 'Diapason\u202f: guide de ton' },
  body: ({ settings }) => <GuideApp me={settings.member} />,
});
