import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import { type AddFault, addFault, isShareLink, type TypedPost, typedPost } from '../../../domain/added-post.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { sendByKey } from '../../../ui/send-key.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { postHash } from '../route.ts';
import { addWords } from './words.ts';

const blank: TypedPost = { link: '', text: '', author: '', place: '' };
const drawId = () => crypto.randomUUID().replaceAll('-', '');

/** The window where a post is added: by its link, or by hand. A post that is there already is opened. */
export function AddPost({ onClose }: { readonly onClose: () => void }) {
  const frame = useFrame();
  const w = addWords[frame.language];
  const [drawn] = useState(drawId);
  // Enter right after a letter counts with that letter: the page may not have been drawn in between.
  const latest = useRef(blank);
  const [typed, setTyped] = useState(blank);
  const [fault, setFault] = useState<AddFault>();
  const add = async () => {
    const found = addFault(latest.current);
    setFault(found);
    if (found !== undefined) return;
    const answer = await frame.attempt(() => call('addPost', { post: typedPost(latest.current, drawn, Date.now()) }));
    if (answer === undefined) return;
    onClose();
    location.hash = postHash(answer.postId);
    frame.notify({ text: answer.isNew ? w.added : answer.isKept ? w.known : w.knownOtherwise });
  };
  const set = (change: Partial<TypedPost>) => {
    latest.current = { ...latest.current, ...change };
    setTyped(latest.current);
    setFault(undefined);
  };
  return (
    <Dialog title={w.title} onClose={onClose}>
      <form
        class="stack"
        noValidate
        onKeyDown={sendByKey}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Fields typed={typed} fault={fault} onChange={set} />
        <div class="actions">
          <Button submit look="primary" large>
            {w.add}
          </Button>
          <Button large onClick={onClose}>
            {w.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  readonly typed: TypedPost;
  readonly fault: AddFault | undefined;
  readonly onChange: (change: Partial<TypedPost>) => void;
}

/** The fields, each with what is wrong with it. A name may be written from either side. */
function Fields({ typed, fault, onChange }: FieldsProps) {
  const w = addWords[useFrame().language];
  const first = useRef<HTMLInputElement>(null);
  const list = useId();
  useEffect(() => first.current?.focus(), []);
  const errorOf = (one: AddFault) => (fault === one ? w.faults[one] : undefined);
  const byLink = typed.link.trim() !== '';
  const line = (name: 'link' | 'author' | 'place') => ({
    class: 'input',
    dir: name === 'link' ? ('ltr' as const) : ('auto' as const),
    value: typed[name],
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <Field label={w.link} help={isShareLink(typed.link) ? w.shareHelp : w.linkHelp} error={errorOf('link')}>
        {(ids) => <input {...ids} {...line('link')} ref={first} inputMode="url" autoComplete="off" spellcheck={false} />}
      </Field>
      <Field label={w.text} error={errorOf('words') ?? errorOf('text')}>
        {(ids) => (
          <textarea
            {...ids}
            class="input"
            rows={4}
            dir="auto"
            placeholder={byLink ? w.optional : undefined}
            value={typed.text}
            onInput={(event) => onChange({ text: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={w.author} error={errorOf('name')}>
        {(ids) => <input {...ids} {...line('author')} placeholder={w.optional} autoComplete="off" />}
      </Field>
      {!byLink && (
        <Field label={w.place} error={errorOf('place')}>
          {(ids) => <input {...ids} {...line('place')} placeholder={w.placeHint} list={list} autoComplete="off" />}
        </Field>
      )}
      <datalist id={list}>
        {w.places.map((place) => (
          <option key={place} value={place} />
        ))}
      </datalist>
    </>
  );
}
