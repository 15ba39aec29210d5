import { documentKinds } from '../tone/kinds/documents.ts';
import { registry } from './bridge.ts';

registry().kinds = documentKinds;
