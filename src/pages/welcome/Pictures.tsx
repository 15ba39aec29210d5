import { Chip } from '../../ui/Chip.tsx';
import { Fork } from '../../ui/Fork.tsx';
import { useFrame } from '../parts/frame/frame.tsx';
import { welcomeWords } from './words.ts';

/** Three pictures drawn with our own parts. Seen, not read aloud: the words beside them say the same. */
export function Pictures() {
  const w = welcomeWords[useFrame().language];
  const pictures = [<Labelled key="label" />, <Escalated key="escalate" />, <Checked key="check" />];
  return (
    <ol class="steps">
      {w.steps.map(([title, text], index) => (
        <li key={title}>
          <div class="picture" aria-hidden="true">
            {pictures[index]}
          </div>
          <h2>{title}</h2>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}

function Post() {
  const { sample } = welcomeWords[useFrame().language];
  return (
    <div class="sample">
      <i class="face" />
      <div>
        <b>{sample.who}</b>
        <p>{sample.post}</p>
      </div>
    </div>
  );
}

function Labelled() {
  const { sample } = welcomeWords[useFrame().language];
  return (
    <>
      <Post />
      <div class="bar">
        <Fork size={14} />
        <Chip tone="red">{sample.kind}</Chip>
        <Chip>{sample.topic}</Chip>
        <Chip tone="amber">68</Chip>
      </div>
    </>
  );
}

function Escalated() {
  const { sample } = welcomeWords[useFrame().language];
  return (
    <>
      <Post />
      <div class="bar">
        <Fork size={14} />
        <Chip tone="red">{sample.kind}</Chip>
        <span class="sp" />
        <span class="b pri">{sample.department}</span>
      </div>
      <div class="tip">
        <span>{sample.leaves}</span>
        <span class="b ghost">{sample.undo}</span>
      </div>
    </>
  );
}

function Checked() {
  const { sample } = welcomeWords[useFrame().language];
  const [before, wrong, after] = sample.reply;
  return (
    <>
      <p class="draft">
        {before}
        <u>{wrong}</u>
        {after}
      </p>
      <div class="tip finding">
        <b>{sample.finding}</b>
        <span class="b line">{sample.fix}</span>
      </div>
    </>
  );
}
