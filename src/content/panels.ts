import { PostDesk } from './acting/desk.ts';
import { registry } from './bridge.ts';

registry().desk = (session, bars) => new PostDesk(session, bars);
