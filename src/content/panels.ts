import { PostDesk } from './acting/bar-handler.ts';
import { registry } from './registry.ts';

registry().desk = (session, bars) => new PostDesk(session, bars);
