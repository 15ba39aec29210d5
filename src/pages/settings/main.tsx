import { startPage } from '../frame/start.tsx';
import { SettingsApp } from './SettingsApp.tsx';
import settings from './settings.css';

void startPage({
  styles: [settings],
  title: { en: 'Diapason: settings', fr: 'Diapason : réglages' },
  body: (ground) => <SettingsApp {...ground} />,
});
