import { PostBarHandler } from './acting/bar-handler.ts';
import { registry } from './registry.ts';

registry().createBarHandler = (session, bars) => new PostBarHandler(session, bars);
