import cards from '../frame/cards.css';
import { startPage } from '../frame/start.tsx';
import team from '../team/team-page.css';
import { SettingsApp } from './SettingsApp.tsx';
import settings from './settings.css';

void startPage({
  styles: [cards, settings, team],
  title: { en: 'Diapason: settings', fr: 'Diapason\u202f: réglages' },
  body: (ground) => <SettingsApp {...ground} />,
});
