import { listSites } from '../../../domain/sites.ts';
import { words } from '../../../guide/words.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { helpGroups } from '../../parts/help.ts';

const shortcutsWords = words({
  en: {
    onPage: `On ${listSites('en')}`,
    onPageText: 'One shortcut moves to the bar of the post in view; there, ? shows every key.',
    inPanel: 'In the side panel',
  },
  fr: {
    onPage: `Sur ${listSites('fr')}`,
    onPageText: 'Un raccourci mène à la barre du post affiché ; là, ? montre toutes les touches.',
    inPanel: 'Dans le panneau latéral',
  },
});

/** The keys, by place. */
export function Shortcuts() {
  const { language } = useFrame();
  const w = shortcutsWords[language];
  return (
    <>
      <div class="card">
        <h2>{w.onPage}</h2>
        <p>
          <Kbd>Alt+L</Kbd> {w.onPageText}
        </p>
      </div>
      <div class="card">
        <h2>{w.inPanel}</h2>
        {helpGroups(language).map((group) => (
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
    </>
  );
}
