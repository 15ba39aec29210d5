import { createReadyGuide } from './compose/check/ready-guide.ts';
import { registry } from './registry.ts';

registry().checker ??= { createReadyGuide };
