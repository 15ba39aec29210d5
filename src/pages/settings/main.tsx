import changes from '../parts/documents/changes.css';
import cards from '../parts/frame/cards.css';
import { startPage } from '../parts/frame/start.tsx';
import { SettingsApp } from './SettingsApp.tsx';
import settings from './settings.css';
import team from './team/team-page.css';

void startPage({
  styles: [cards, changes, settings, team],
  title: { en: 'Diapason: settings', fr: 'Diapason\u202f: réglages' },
  body: (ground) => <SettingsApp {...ground} />,
});
