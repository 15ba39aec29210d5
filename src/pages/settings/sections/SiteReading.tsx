import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import { onSiteHealth, type SiteHealthNote, siteHealth } from '../../../browser/site-health.ts';
import type { SiteId } from '../../../guide/site.ts';
import { words } from '../../../guide/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { dateTime } from '../../../ui/time.ts';
import { useFrame } from '../../parts/frame/frame.tsx';

const layoutWords = words({
  en: {
    read: 'Layout: the last page was read.',
    degraded: (since: string) => `Layout: not all of the last page could be read, since ${since}.`,
    'not-recognised': (since: string) => `Layout: not recognised since ${since}.`,
    addPost: 'Add a post by its link',
    panelClosed: 'Open the panel with the Diapason button of the browser.',
  },
  fr: {
    read: 'Mise en page\u202f: la dernière page a été lue.',
    degraded: (since) => `Mise en page\u202f: la dernière page n’est lue qu’en partie, depuis ${since}.`,
    'not-recognised': (since) => `Mise en page\u202f: non reconnue depuis ${since}.`,
    addPost: 'Ajouter un post par son lien',
    panelClosed: 'Ouvrez le panneau par le bouton Diapason du navigateur.',
  },
});

/** Whether the last page of a site was read, live. */
function useSiteHealth(id: SiteId): SiteHealthNote | undefined {
  const [health, setHealth] = useState<SiteHealthNote>();
  useEffect(() => {
    const ended = new AbortController();
    const read = () =>
      void siteHealth(id).then(
        (found) => ended.signal.aborted || setHealth(found),
        () => undefined,
      );
    onSiteHealth(read, ended.signal);
    read();
    return () => ended.abort();
  }, [id]);
  return health;
}

/** Whether the last pages of a site were read, with the way to add a post where they were not; nothing where none was seen. */
export function SiteReading({ id }: { readonly id: SiteId }) {
  const { language, notify } = useFrame();
  const w = layoutWords[language];
  const health = useSiteHealth(id);
  if (health === undefined) return null;
  const { lost, since } = health;
  const add = async () => {
    const answer = await call('openPanel', { adds: true }).catch(() => undefined);
    if (answer?.opened !== true) notify({ text: w.panelClosed });
  };
  return (
    <div class="site-access">
      <p class="help" role="status">
        {lost === null ? w.read : w[lost](dateTime(since, Date.now(), language))}
      </p>
      {lost !== null && (
        <Button look="line" onClick={() => void add()}>
          {w.addPost}
        </Button>
      )}
    </div>
  );
}
