import { registry } from './bridge.ts';
import { cards } from './compose/cards.tsx';

registry().cards = cards;
