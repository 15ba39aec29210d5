import changes from '../parts/documents/changes.css';
import cards from '../parts/frame/cards.css';
import { startPage } from '../parts/frame/start.tsx';
import exchange from './exchange/exchange.css';
import { GuideApp } from './GuideApp.tsx';
import guide from './guide.css';
import read from './read/read.css';
import rule from './rule/rule.css';
import ruleList from './rule-list.css';

void startPage({
  styles: [cards, changes, guide, ruleList, rule, exchange, read],
  title: { en: 'Diapason: tone guide', fr: 'Diapason\u202f: guide de ton' },
  body: ({ settings }) => <GuideApp me={settings.member} />,
});
