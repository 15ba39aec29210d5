import { startPage } from '../frame/start.tsx';
import settings from '../settings/settings.css';
import { GuideApp } from './GuideApp.tsx';
import guide from './guide.css';

void startPage({
  // Cards, rows and the bar at the foot are those of the settings.
  styles: [settings, guide],
  title: { en: 'Diapason: tone guide', fr: 'Diapason\u202f: guide de ton' },
  body: ({ settings }) => <GuideApp me={settings.member} />,
});
