import { startPage } from '../parts/frame/start.tsx';
import { PanelApp } from './PanelApp.tsx';
import { panelStyles } from './styles.ts';

void startPage({
  styles: panelStyles,
  title: { en: 'Diapason: queue', fr: 'Diapason\u202f: la file' },
  follows: true,
  body: ({ settings, workspace }) => <PanelApp workspace={workspace} me={settings.member.id} name={settings.member.name} />,
});
