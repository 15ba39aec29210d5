import changes from '../parts/documents/changes.css';
import cards from '../parts/frame/cards.css';
import { startPage } from '../parts/frame/start.tsx';
import { MergeApp } from './MergeApp.tsx';
import merge from './merge.css';

void startPage({
  styles: [cards, changes, merge],
  title: { en: 'Diapason: merge versions', fr: 'Diapason\u202f: fusionner des versions' },
  body: ({ settings }) => <MergeApp me={settings.member} />,
});
