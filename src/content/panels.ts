import { createBarHandler } from './acting/bar-handler.ts';
import { registry } from './registry.ts';

registry().createBarHandler = createBarHandler;
