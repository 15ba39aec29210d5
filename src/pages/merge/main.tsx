import guide from '../guide/guide.css';
import cards from '../parts/frame/cards.css';
import { startPage } from '../parts/frame/start.tsx';
import { MergeApp } from './MergeApp.tsx';
import merge from './merge.css';

void startPage({
  // Lists of changes are those of the guide.
  styles: [cards, guide, merge],
  title: { en: 'Diapason: merge versions', fr: 'Diapason\u202f: fusionner des versions' },
  body: ({ settings }) => <MergeApp me={settings.member} />,
});
