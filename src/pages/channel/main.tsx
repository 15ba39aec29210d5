import { startPage } from '../parts/frame/start.tsx';
import { ChannelApp } from './ChannelApp.tsx';
import channel from './channel.css';

void startPage({
  styles: [channel],
  title: { en: 'Where is it read?', fr: 'Où est-ce lu\u202f?' },
  body: (ground) => <ChannelApp {...ground} />,
});
