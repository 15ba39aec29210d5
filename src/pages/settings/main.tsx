import changes from '../parts/documents/changes.css';
import cards from '../parts/frame/cards.css';
import { startPage } from '../parts/frame/start.tsx';
import data from './data/data.css';
import labels from './labels/labels.css';
import { SettingsApp } from './SettingsApp.tsx';
import hours from './sections/hours.css';
import lists from './sections/lists.css';
import settings from './settings.css';
import team from './team/team-page.css';

void startPage({
  styles: [cards, changes, settings, hours, lists, labels, data, team],
  title: { en: 'Diapason: settings', fr: 'Diapason\u202f: réglages' },
  body: (ground) => <SettingsApp {...ground} />,
});
