import { useMemo, useRef, useState } from 'preact/hooks';
import type { PostState } from '../../contract/state.ts';
import type { LabelGroup, Workspace } from '../../contract/workspace.ts';
import { labelName } from '../../domain/labels.ts';
import { suggestLabels } from '../../triage/suggest-labels.ts';
import { Fork } from '../../ui/Fork.tsx';
import { LabelPicker } from '../../ui/post/LabelPicker.tsx';
import { useWorkspace } from '../parts/data/me.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { useNextFocus } from '../parts/frame/use-next-focus.ts';
import { samplePost, stateOf } from './sample-post.ts';
import { TryHandOver } from './TryHandOver.tsx';
import { TryPriority } from './TryPriority.tsx';
import { TryReply } from './TryReply.tsx';
import { welcomeWords } from './words.ts';

/** A post in the page itself, with all that a bar and a reply box do. Nothing of it is stored or sent. */
export function Try() {
  const w = welcomeWords[useFrame().language];
  const head = useWorkspace();
  if (head === undefined) return null;
  return (
    <section class="try">
      <h2>{w.try}</h2>
      <p class="muted">{w.tryHelp}</p>
      <TryPost workspace={head.workspace} />
    </section>
  );
}

type Labels = PostState['labels'];

/** Labels with one set or taken off, as a bar does it: of kind and sentiment there is one. */
export function withLabel({ kind, sentiment, topics }: Labels, group: LabelGroup, value: string, on: boolean): Labels {
  const chosen = { ...(kind === undefined ? {} : { kind }), ...(sentiment === undefined ? {} : { sentiment }), topics };
  if (group === 'topic') return { ...chosen, topics: on ? [...new Set([...topics, value])] : topics.filter((one) => one !== value) };
  const { [group]: _, ...rest } = chosen;
  return on ? { ...rest, [group]: value } : rest;
}

function TryPost({ workspace }: { readonly workspace: Workspace }) {
  const { language } = useFrame();
  const w = welcomeWords[language];
  const [now] = useState(Date.now);
  const post = useMemo(() => samplePost(language, now), [language, now]);
  const [labels, setLabels] = useState<Labels>({ topics: [] });
  const [picking, setPicking] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  useNextFocus(bar, labels.kind);
  const suggestion = suggestLabels({ text: post.text, lang: language }, workspace.labels).kind;
  const state = stateOf(post, labels, now);
  const toggle = (group: LabelGroup, value: string, on: boolean) => setLabels((before) => withLabel(before, group, value, on));
  const said = [
    ...(labels.kind === undefined ? [] : [['kind', labels.kind] as const]),
    ...labels.topics.map((key) => ['topic', key] as const),
  ];
  return (
    <div class="try-pair">
      <div class="sample-post">
        <i class="face" aria-hidden="true" />
        <div>
          <b>{post.author?.name}</b>
          <p lang={language}>{post.text}</p>
          <div class="sample-bar" ref={bar}>
            <Fork size={14} />
            <button type="button" class="opt" aria-expanded={picking} onClick={() => setPicking(!picking)}>
              {said.length === 0 ? w.label : said.map(([group, key]) => labelName(workspace.labels, group, key, language)).join(', ')}
            </button>
            {labels.kind === undefined && suggestion !== undefined && (
              <button type="button" class="opt suggested" onClick={() => toggle('kind', suggestion, true)}>
                {w.suggested(labelName(workspace.labels, 'kind', suggestion, language))}
              </button>
            )}
            <TryHandOver state={state} workspace={workspace} />
          </div>
          {picking && (
            <div class="parts picker">
              <LabelPicker
                groups={workspace.labels}
                labels={labels}
                language={language}
                suggestion={suggestion}
                onToggle={toggle}
                onDone={() => setPicking(false)}
              />
            </div>
          )}
          <TryPriority state={state} workspace={workspace} now={now} />
        </div>
      </div>
      <TryReply labels={labels} reader={post.author?.name ?? ''} />
    </div>
  );
}
