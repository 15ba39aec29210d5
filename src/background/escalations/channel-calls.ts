import * as v from 'valibot';
import { ownAddress } from '../../browser/lifecycle.ts';
import type { Handlers } from '../../browser/serve.ts';
import { openWindow } from '../../browser/window.ts';
import { channelFor } from '../../channels/index.ts';
import type { Problem } from '../../contract/problem.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { Workspace } from '../../contract/workspace.ts';
import { workspaceOf } from '../../store/document-heads.ts';
import { randomName, settingsOf } from '../../store/meta.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import type { DeliveryPorts } from './deliver.ts';
import { knownDepartment } from './escalate.ts';
import { request } from './request.ts';
import { testParcel } from './test-parcel.ts';

/** So high, in px, that its question stands in view whole. */
const HEIGHT = 660;

type Tested = { accepted: true } | { accepted: false; problem: Problem };

function refused(problem: Problem): Tested {
  return { accepted: false, problem };
}

async function test(kind: string, input: unknown, workspace: Workspace, sender: string, ports: DeliveryPorts): Promise<Tested> {
  const channel = channelFor(kind);
  if (channel === undefined) throw new Refusal('unknown-channel', { where: kind });
  const settings = v.safeParse(channel.settings, input, { abortEarly: true, lang: workspace.language });
  if (!settings.success) {
    const [issue] = settings.issues;
    return refused({ code: 'not-understood', where: v.getDotPath(issue) ?? kind, detail: issue.message.slice(0, 300) });
  }
  const origins = channel.origins(settings.output);
  if (!(await ports.permitted(origins))) return refused({ code: 'no-permission', where: origins.join(' ') });
  const key = `test-${randomName(20)}`;
  const departure = await channel.depart(testParcel(workspace, sender, key, ports.now()), settings.output, key, ports.now());
  if (departure.kind === 'link') {
    await ports.open(departure.url);
    return { accepted: true };
  }
  try {
    const verdict = channel.judge(await request(departure, ports.fetch, ports.timeout));
    return verdict.kind === 'accepted' ? { accepted: true } : refused(verdict.problem);
  } catch (error) {
    return refused({ code: 'out-of-reach', where: new URL(departure.url).host, detail: String(error).slice(0, 300) });
  }
}

/** Channels: they are tried before they are saved, and set up in a window of ours, never by what a tab says. */
export function channelCalls({ store }: WorkspaceContext, ports: DeliveryPorts): Pick<Handlers, 'testChannel' | 'askChannel'> {
  return {
    async testChannel({ kind, settings }) {
      const { member } = await settingsOf(store);
      return test(kind, settings, await workspaceOf(store), member.name, ports);
    },
    async askChannel({ department, way }) {
      const { key } = knownDepartment(await workspaceOf(store), department);
      const asked = new URLSearchParams({ workspace: store.name, department: key, way });
      await openWindow(`${ownAddress('pages/channel.html')}?${asked}`, HEIGHT);
      return null;
    },
  };
}
