import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../browser/call.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { download } from '../frame/download.ts';
import { useFrame } from '../frame/frame.tsx';
import { useAllowed } from './Entry.tsx';
import { teamWords } from './words.ts';

/** The team's items as a file, out and in. */
export function ExchangeCard() {
  const { language, attempt, notify } = useFrame();
  const w = teamWords[language];
  const input = useRef<HTMLInputElement>(null);
  const save = async () => {
    const file = await attempt(() => call('exportItems', {}));
    if (file !== undefined) download(file.name, file.text);
  };
  const take = async (file: File) => {
    const added = await attempt(async () => call('importItems', { text: await file.text() }));
    if (added !== undefined) notify({ text: w.added(added.events, added.versions), tone: 'green' });
  };
  return (
    <div class="card">
      <h2>{w.exchangeTitle}</h2>
      <p>{w.exchangeText}</p>
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={w.importItems}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file !== undefined) void take(file);
        }}
      />
      <div class="actions">
        <Button look="line" large onClick={() => void save()}>
          {w.exportItems}
        </Button>
        <Button look="line" large onClick={() => input.current?.click()}>
          {w.importItems}
        </Button>
      </div>
    </div>
  );
}

/** A guide published at a web address, followed or made. */
export function GuideCard({ following }: { readonly following: string | undefined }) {
  const { language, attempt, notify } = useFrame();
  const w = teamWords[language];
  const allowed = useAllowed();
  const [address, setAddress] = useState(following ?? '');
  useEffect(() => setAddress(following ?? ''), [following]);
  const whole = address === '' || URL.canParse(address);
  const follow = (event: Event) => {
    event.preventDefault();
    const origins = address === '' ? [] : [`${new URL(address).protocol}//${new URL(address).hostname}/*`];
    void allowed(origins, async () => {
      if ((await attempt(() => call('followGuide', { address }))) !== undefined) notify({ text: w.followed, tone: 'green' });
    });
  };
  const publish = async () => {
    const file = await attempt(() => call('publishedGuide', {}));
    if (file !== undefined) download(file.name, file.text);
  };
  return (
    <form class="card" onSubmit={follow}>
      <h2>{w.guideTitle}</h2>
      <p>{w.guideText}</p>
      <TextField
        label={w.guideAddress}
        type="url"
        value={address}
        maxLength={2_000}
        placeholder="https://"
        onValue={(typed) => setAddress(typed.trim())}
      />
      <div class="actions">
        <Button look="line" large submit disabled={!whole || address === (following ?? '')}>
          {w.follow}
        </Button>
        <Button look="line" large onClick={() => void publish()}>
          {w.publish}
        </Button>
      </div>
    </form>
  );
}
