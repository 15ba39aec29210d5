import type { StreamConfig } from '@nats-io/jetstream';
import { DiscardPolicy, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import { ITEM_MAX } from '../../src/contract/engine.ts';
import type { Role } from '../../src/contract/team.ts';

/** A person as the NATS server knows them. `password` may be a bcrypt hash, and in production is. */
export interface NatsUser {
  readonly user: string;
  readonly password: string;
  readonly role: Role;
}

const reads = (stream: string) => [
  `$JS.API.STREAM.INFO.DIA_${stream}`,
  `$JS.API.CONSUMER.CREATE.DIA_${stream}`,
  `$JS.API.CONSUMER.CREATE.DIA_${stream}.>`,
  `$JS.API.CONSUMER.INFO.DIA_${stream}.>`,
  `$JS.API.CONSUMER.DELETE.DIA_${stream}.>`,
  `$JS.API.CONSUMER.MSG.NEXT.DIA_${stream}.>`,
  `$JS.API.DIRECT.GET.DIA_${stream}`,
];

const shelvesOf: Readonly<Record<Role, readonly string[]>> = {
  lead: ['log', 'documents', 'team'],
  member: ['log', 'team'],
  department: ['log', 'team'],
  reader: ['team'],
};

/** Allow lists only: what a role may publish, under the user's own name. */
function userBlock(stream: string, { user, password, role }: NatsUser): string {
  const shelves = shelvesOf[role].map((shelf) => `dia.${stream}.${shelf}.${user}.>`);
  const publish = [...shelves, ...reads(stream)];
  const subscribe = [`_INBOX_${user}.>`, `dia.${stream}.>`];
  const list = (subjects: readonly string[]) => `{ allow: ${JSON.stringify(subjects)} }`;
  return `    { user: ${user}, password: "${password}", permissions: { publish: ${list(publish)}, subscribe: ${list(subscribe)} } }`;
}

/** One node of a cluster on this machine. */
export interface NatsNode {
  readonly name: string;
  readonly port: number;
  readonly websocket: number;
  readonly folder: string;
  /** Present in a cluster: this node's route port and all nodes' routes. */
  readonly cluster?: { readonly port: number; readonly routes: readonly string[] };
}

/** The configuration of a NATS server for one team, hardened: accounts, no anonymous user, allow lists only. */
export function natsConfig(node: NatsNode, stream: string, admin: { user: string; password: string }, users: readonly NatsUser[]): string {
  const cluster =
    node.cluster && `cluster { name: team, listen: "127.0.0.1:${node.cluster.port}", routes: ${JSON.stringify(node.cluster.routes)} }`;
  return [
    `server_name: ${node.name}`,
    `listen: "127.0.0.1:${node.port}"`,
    `max_payload: ${ITEM_MAX + 100_000}`,
    `jetstream { store_dir: ${JSON.stringify(node.folder)} }`,
    `websocket { listen: "127.0.0.1:${node.websocket}", no_tls: true, compression: true }`,
    ...(cluster === undefined ? [] : [cluster]),
    'accounts {',
    `  SYS: { users: [ { user: sys, password: "${admin.password}" } ] }`,
    '  TEAM: { jetstream: enabled, users: [',
    `    { user: ${admin.user}, password: "${admin.password}" }`,
    ...users.map((user) => userBlock(stream, user)),
    '  ] }',
    '}',
    'system_account: SYS',
    '',
  ].join('\n');
}

/** The team's stream: every subject is written once, nothing is deleted or purged, and a full disk refuses instead of forgetting. */
export function streamConfig(stream: string, replicas: number): Partial<StreamConfig> & { name: string } {
  return {
    name: `DIA_${stream}`,
    subjects: ['log', 'documents', 'team'].map((shelf) => `dia.${stream}.${shelf}.>`),
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.New,
    discard_new_per_subject: true,
    max_msgs_per_subject: 1,
    max_msg_size: ITEM_MAX + 50_000,
    num_replicas: replicas,
    deny_delete: true,
    deny_purge: true,
    allow_rollup_hdrs: false,
    allow_direct: true,
  };
}
