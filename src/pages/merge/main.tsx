import { startPage } from '../frame/start.tsx';
import guide from '../guide/guide.css';
import settings from '../settings/settings.css';
import { MergeApp } from './MergeApp.tsx';
import merge from './merge.css';

void startPage({
  // Cards are those of the settings, lists of changes those of the guide.
  styles: [settings, guide, merge],
  title: { en: 'Diapason: merge versions', fr: 'Diapason\u202f: fusionner des versions' },
  body: ({ settings }) => <MergeApp me={settings.member} />,
});
