import type { Handlers } from '../../browser/serve.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { TeamCallResults } from '../../contract/team-calls.ts';
import type { MemberView } from '../../contract/team-status.ts';
import { present } from '../../domain/present.ts';
import { followedGuide } from '../../store/followed-guide.ts';
import { leaveTeam, membership, teamStatus } from '../../store/membership.ts';
import { engineAddresses, engineOrigins, placeOfEngine } from '../../team/engines/kinds/index.ts';
import { readInvitation } from '../../team/invitation.ts';
import { isSamePlace } from '../../team/place.ts';
import { hasLeft, isOpen, ownMember, type Roster, roleOf } from '../../team/roster.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { itemsAside } from './aside.ts';
import { sealByHand } from './exchange.ts';
import { joinTeam, refuseTwice, tryOffer } from './join.ts';
import { foundTeam, invitation, renameMember, setRole, withdrawInvitation } from './membership.ts';
import { changeEngine } from './move.ts';
import { type TeamContext, teamContextOf } from './team-context.ts';
import { tryEngine } from './try-engine.ts';

type TeamCalls = Pick<Handlers, Exclude<keyof TeamCallResults, 'mergeFork' | 'followGuide' | 'publishedGuide'>>;

/** The invitations of a member that wait, and until when one of them can be used; nothing where none waits. */
function invitedIn({ seats }: Roster, member: string): Pick<MemberView, 'invited' | 'offers'> {
  const waiting = [...seats].filter(([, seat]) => seat.member === member && isOpen(seat));
  if (waiting.length === 0) return {};
  const invited = Math.max(...waiting.map(([, { offer }]) => offer?.expires ?? 0));
  return { invited, offers: waiting.map(([id]) => id) };
}

function memberViews({ roster, member }: TeamContext): MemberView[] {
  const me = ownMember(roster, member.seat);
  return [...roster.members.values()].map(({ id, name, grants }) => {
    const department = grants.at(-1)?.department;
    const devices = [...roster.devices.values()].filter((device) => device.member === id).length;
    const { role = null, since } = grants.at(-1) ?? {};
    return {
      id,
      name,
      role: roleOf(roster, id),
      devices,
      me: id === me,
      ...present({ department }),
      ...invitedIn(roster, id),
      ...(role !== null || since === undefined ? {} : { left: since }),
    };
  });
}

/**
 * Reads what colleagues did until now, before something is decided that could undo it. Files by hand say no more than the last
 * one did. With `must` it rejects with what keeps the team out of reach: what is decided would not get there either.
 */
async function hearColleagues({ store, sync }: WorkspaceContext, must: boolean): Promise<void> {
  if ((await membership(store))?.engine.kind === 'file') return;
  await sync({});
  const problem = (await teamStatus(store))?.problem;
  if (must && problem !== undefined) throw new Refusal(problem.code, problem);
}

/** Founding, joining, leaving, and what a lead decides. */
export function teamCalls(context: WorkspaceContext): TeamCalls {
  const { store, now, sync, adoptWorkspace } = context;
  return {
    async team() {
      const [status, place, following] = [
        await teamStatus(store),
        await teamContextOf(store, now()).catch(() => undefined),
        (await followedGuide(store).catch(() => undefined))?.address,
      ];
      const moved = place && isSamePlace(place.roster.place, placeOfEngine(place.member.engine)) ? undefined : place?.roster.place;
      const aside = await itemsAside(store, place !== undefined && hasLeft(place.roster, place.member.seat));
      return {
        members: place === undefined ? [] : memberViews(place),
        aside,
        ...present({ status, following, moved }),
      };
    },
    async foundTeam(input) {
      await tryEngine(input.engine, 'lead', { free: true });
      await foundTeam(store, input, now());
      await sync({ afresh: true });
      if (input.engine.kind === 'file') await sealByHand(store, now);
      return null;
    },
    async readInvitation({ text, code }) {
      const { name, member, role, by, engine, expires } = await readInvitation(text, code, now());
      const hosts = engineAddresses(engine).map((address) => new URL(address).host);
      return { name, member: member.name, role, by, engine: hosts.join(', '), origins: [...engineOrigins(engine)], expires };
    },
    async joinTeam({ text, code }) {
      const offer = await readInvitation(text, code, now());
      refuseTwice(offer, await context.teams());
      await tryOffer(offer, now());
      const joined = await joinTeam(context, offer);
      await adoptWorkspace(joined.store, joined.name);
      return { store: joined.store };
    },
    async leaveTeam() {
      await leaveTeam(store);
      context.changedAll();
      return null;
    },
    async changeEngine({ engine }) {
      await changeEngine(context, engine);
      return null;
    },
    async syncTeam({ adopt }) {
      await sync({ adopt });
      const status = await teamStatus(store);
      return status === undefined ? {} : { status };
    },
    async invite(input) {
      const made = await invitation(store, input, now());
      await sync({ afresh: true });
      return made;
    },
    async rename({ member, name }) {
      await renameMember(store, member, name, now());
      await sync({ afresh: true });
      context.changedAll();
      return null;
    },
    async withdraw({ member }) {
      await hearColleagues(context, true);
      await withdrawInvitation(store, member, now());
      await sync({ afresh: true });
      return null;
    },
    async grant(input) {
      await hearColleagues(context, false);
      const again = await setRole(store, input, now());
      await sync({ afresh: true });
      context.changedAll();
      return { again };
    },
    async sealItems() {
      await sealByHand(store, now);
      return null;
    },
  };
}
