import { useState } from 'preact/hooks';
import type { Settings } from '../../../contract/settings.ts';
import { words } from '../../../guide/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select, TextField } from '../../../ui/Field.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { useSaveSettings } from '../../parts/data/use-save-settings.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { settingsWords } from '../words.ts';

const meWords = words({
  en: {
    name: 'Your name',
    nameHelp: 'Colleagues and departments read it: “Sent by Léa”.',
    save: 'Save the name',
    language: 'Language',
    auto: 'As the browser',
    languageHelp: 'Of Diapason’s own words. Replies are checked in the language they are written in.',
    check: 'Check replies as I type',
    checkHelp: 'Against the tone guide, in this browser. Nothing you type leaves it.',
  },
  fr: {
    name: 'Votre nom',
    nameHelp: 'Vos collègues et les services le lisent : « Transmis par Léa ».',
    save: 'Enregistrer le nom',
    language: 'Langue',
    auto: 'Celle du navigateur',
    languageHelp: 'Celle des mots de Diapason. Les réponses sont vérifiées dans la langue où elles sont écrites.',
    check: 'Vérifier mes réponses pendant la frappe',
    checkHelp: 'Avec le guide de ton, dans ce navigateur. Rien de ce que vous tapez n’en sort.',
  },
});

/** What the CM chose for themselves. */
export function Me({ settings }: { readonly settings: Settings }) {
  const { language } = useFrame();
  const w = meWords[language];
  const { save, busy } = useSaveSettings(settings, settingsWords[language].saved);
  const [name, setName] = useState(settings.member.name);
  const changed = name.trim() !== settings.member.name;
  const saveName = (event: Event) => {
    event.preventDefault();
    if (changed) void save({ member: { ...settings.member, name: name.trim() } });
  };
  const choices = [
    { value: 'auto', name: w.auto },
    { value: 'fr', name: 'Français' },
    { value: 'en', name: 'English' },
  ];
  return (
    <div class="card">
      <form class="beside" onSubmit={saveName}>
        <TextField label={w.name} help={w.nameHelp} value={name} maxLength={100} onValue={setName} />
        <Button look={changed ? 'primary' : 'line'} large submit disabled={!changed || busy}>
          {w.save}
        </Button>
      </form>
      <Select
        label={w.language}
        help={w.languageHelp}
        value={settings.language}
        choices={choices}
        onValue={(value) => void save({ language: value === 'fr' || value === 'en' ? value : 'auto' })}
      />
      <Switch label={w.check} help={w.checkHelp} checked={settings.checkReplies} onChange={(checkReplies) => void save({ checkReplies })} />
    </div>
  );
}
