import { type Deeds, type Draft, type Findings, type PassInput, rankOf, type SignedAct, standingOf } from './draft.ts';
import { inOrder, pass } from './fold-pass.ts';
import { type Roster, roleOf } from './roster.ts';

/** More passes than any team’s acts need; then what still changes is taken to go round in a circle. */
const PASSES = 30;

const nothing: Findings = { voided: new Map(), closings: new Map() };

/** Whether a pass found what it was told, and nothing that it should have known before. */
function isSettled({ told, found }: Draft): boolean {
  const stands = [...told.voided.keys()].every((name) => found.voided.has(name));
  return !found.backwards && stands && [...told.closings].every(([seat, { by }]) => found.closings.get(seat)?.by === by);
}

const keyOf = ({ voided, closings }: Findings) =>
  JSON.stringify([[...voided.keys()].sort(), [...closings].map(([seat, { by }]) => [seat, by]).sort()]);

/** Of the decisions that count in some passes of a circle and not in others: the last one of who came in last. */
function leastOf(passes: readonly Draft[], acts: readonly SignedAct[]): string {
  const place = new Map(acts.map(({ signed }, at) => [signed.name, at]));
  const changing = passes.flatMap((draft) =>
    [...draft.found.decisions]
      .filter(([name]) => passes.some(({ found }) => !found.decisions.has(name)))
      .map(([name, standing]) => ({ name, standing, at: place.get(name) ?? 0 })),
  );
  return changing.sort((a, b) => b.standing - a.standing || b.at - a.at)[0]?.name ?? '';
}

/**
 * Passes over the acts until what one finds is what it was told. What an act made void or closed is found anew each time, so
 * that it stands only as long as that act counts. Acts that undo each other in a circle are broken up at the one of who
 * came in last.
 */
async function settle(founding: SignedAct, acts: readonly SignedAct[], decreed: ReadonlySet<string>): Promise<Draft | undefined> {
  const barred = new Set(decreed);
  for (;;) {
    const before = new Map<string, Draft>();
    let told: PassInput = { ...nothing, barred };
    while (!before.has(keyOf(told)) && before.size < PASSES) {
      const draft = await pass(founding, acts, told);
      if (draft === undefined || isSettled(draft)) return draft;
      before.set(keyOf(told), draft);
      told = { ...draft.found, barred };
    }
    const circle = [...before.keys()].indexOf(keyOf(told));
    const name = leastOf([...before.values()].slice(Math.max(0, circle)), acts);
    // Whatever goes round without a decision of anybody’s is nothing that could be barred.
    if (name === '') return [...before.values()].at(-1);
    barred.add(name);
  }
}

/** An act of a device, by which a lead may have ended another lead's role, and what that one wrote before it and this one had not seen. */
interface Ending {
  readonly name: string;
  readonly by: string;
  readonly member: string;
  readonly unseen: readonly string[];
}

/** Whether a device's member is in the team for longer than another member. */
const isSenior = (draft: Draft, device: string, member: string) => standingOf(draft, device) < rankOf(draft, member);

/**
 * The endings of leads' roles by leads who are in the team for longer, by the rank of who wrote them; one for each device
 * and lead. Who would be a lead is read from a pass in which nobody's role ended.
 */
async function endingsBySeniors(founding: SignedAct, acts: readonly SignedAct[]): Promise<Ending[]> {
  const all = await pass(founding, acts, { ...nothing, barred: new Set(), endsNone: true });
  if (all === undefined) return [];
  const memberOf = (act: SignedAct) => all.devices.get(act.signed.signer)?.member ?? '';
  const leads = (member: string) => roleOf(all, member) === 'lead';
  const endings = acts.flatMap((one, at) => {
    const what = one.act.what as Deeds<'granted'>;
    const by = one.signed.signer;
    if (one.act.what.type !== 'granted' || !leads(memberOf(one)) || !leads(what.member) || !isSenior(all, by, what.member)) return [];
    const theirs = acts.slice(0, at).filter((act) => memberOf(act) === what.member);
    const unseen = theirs.map(({ signed }) => signed.name).filter((name) => !what.until.names.includes(name));
    return [{ name: one.signed.name, by, member: what.member, unseen, pair: `${by} ${what.member}` }];
  });
  const first = new Map(endings.toReversed().map((ending) => [ending.pair, ending]));
  return [...first.values()].sort((a, b) => standingOf(all, a.by) - standingOf(all, b.by));
}

/**
 * Two leads may end each other's role, neither knowing of it, and one who was let go may date such an act back. Of the two
 * the act of who is in the team for longer counts: it is taken to hold, and does where it then counts by itself.
 */
async function settleDisputes(founding: SignedAct, acts: readonly SignedAct[], settled: Draft): Promise<Draft> {
  const isLost = (draft: Draft, { name }: Ending) => !draft.found.decisions.has(name);
  let best = settled;
  const decreed = new Set<string>();
  const held: Ending[] = [];
  for (const ending of await endingsBySeniors(founding, acts)) {
    if (!isLost(best, ending)) continue;
    const tried = await settle(founding, acts, new Set([...decreed, ...ending.unseen]));
    const holds = tried !== undefined && isSenior(tried, ending.by, ending.member);
    if (!holds || [...held, ending].some((one) => isLost(tried, one))) continue;
    best = tried;
    held.push(ending);
    for (const name of ending.unseen) decreed.add(name);
  }
  return best;
}

/**
 * Folds the acts of one workspace, in any order and with duplicates. `undefined` without its founding act.
 * When a lead ends another lead's grant, what that one decided and the ending lead had not seen becomes void, even
 * with an earlier order; and when an invitation is closed, no other joining counts, even one dated back.
 */
export async function foldActs(workspace: string, acts: readonly SignedAct[]): Promise<Roster | undefined> {
  const unique = [...new Map(acts.map((act) => [act.signed.name, act])).values()].sort(inOrder);
  const founding = unique.find(({ signed }) => signed.name === workspace);
  const settled = founding && (await settle(founding, unique, new Set()));
  if (founding === undefined || settled === undefined) return undefined;
  const lost = unique.some(({ signed, act }) => act.what.type === 'granted' && !settled.found.decisions.has(signed.name));
  const { acts: _, standings: __, told: ___, found: ____, ...roster } = lost ? await settleDisputes(founding, unique, settled) : settled;
  return roster;
}
