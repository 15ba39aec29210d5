import * as v from 'valibot';
import type { Engine, Pulled } from '../../contract/engine.ts';
import { Refusal } from '../../contract/refusal.ts';
import { present } from '../../domain/present.ts';
import { sha256, toHex } from '../bytes.ts';
import { ask, bytesOf } from './http.ts';

const MarkSchema = v.object({ etag: v.optional(v.string()), modified: v.optional(v.string()) });

function conditions(since: string | undefined): Record<string, string> {
  if (since === undefined) return {};
  const { etag, modified } = v.parse(MarkSchema, JSON.parse(since));
  return { ...(etag ? { 'if-none-match': etag } : {}), ...(modified ? { 'if-modified-since': modified } : {}) };
}

/**
 * A guide that somebody publishes at a web address: one file, only ever read. An unchanged one costs one request
 * without a body. What the bytes mean, and whether to take them, is `publication.ts`'s to say.
 */
export function addressEngine(address: string): Engine {
  const where = new URL(address).host;
  return {
    kind: 'address',
    async push() {
      throw new Refusal('not-allowed', { where, detail: 'a published guide is only read' });
    },
    async *pull(since, wanted, signal): AsyncGenerator<Pulled> {
      const response = await ask({ method: 'GET', url: address, headers: conditions(since), signal, fine: [200, 304] });
      if (response.status === 304) return;
      const bytes = await bytesOf(response, where);
      const ref = { shelf: 'documents', name: toHex(await sha256(bytes)) } as const;
      const etag = response.headers.get('etag') ?? undefined;
      const modified = response.headers.get('last-modified') ?? undefined;
      const checkpoint = JSON.stringify(present({ etag, modified }));
      yield { items: (await wanted([ref])).length === 0 ? [] : [{ ...ref, bytes }], faults: [], checkpoint };
    },
  };
}
