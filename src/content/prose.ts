import { rareKinds } from '../tone/kinds/rare.ts';
import { registry } from './bridge.ts';

registry().kinds = rareKinds;
