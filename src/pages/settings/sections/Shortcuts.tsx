import { listSites } from '../../../domain/sites.ts';
import { words } from '../../../guide/words.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import type { HelpSheetProps } from '../../../ui/post/HelpSheet.tsx';
import { pageKeyGroups } from '../../../ui/post/page-keys.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { helpGroups } from '../../parts/help.ts';

const shortcutsWords = words({
  en: { onPage: `On ${listSites('en')}`, inPanel: 'In the side panel' },
  fr: { onPage: `Sur ${listSites('fr')}`, inPanel: 'Dans le panneau latéral' },
});

/** The keys, by place. */
export function Shortcuts() {
  const { language } = useFrame();
  const w = shortcutsWords[language];
  return (
    <>
      <Keys title={w.onPage} groups={pageKeyGroups(language)} />
      <Keys title={w.inPanel} groups={helpGroups(language)} />
    </>
  );
}

function Keys({ title, groups }: Pick<HelpSheetProps, 'title' | 'groups'>) {
  return (
    <div class="card">
      <h2>{title}</h2>
      {groups.map((group) => (
        <section key={group.name}>
          <h3>{group.name}</h3>
          <dl class="keylist">
            {group.keys.map(({ key, does }) => (
              <div key={key}>
                <dt>
                  <Kbd>{key}</Kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
