/** What an export seems to hold, before it is read for good. */
export interface ArchivePreview {
  readonly events: number;
  readonly versions: number;
  /** When it was exported (ms); absent where it does not say. */
  readonly exportedAt?: number;
}

export type Previewed =
  | { readonly ok: true; readonly preview: ArchivePreview }
  /** The line, counted from 1, that is not what an export holds. */
  | { readonly ok: false; readonly line: number; readonly reason: 'not-json' | 'not-export' };

/** Looks through the lines of an export without taking anything in. The background parses every field when it imports. */
export function previewArchive(text: string): Previewed {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const counts = { event: 0, version: 0 };
  let exportedAt: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (index > 0 && line.trim() === '') continue;
    const value = objectOf(line);
    if (value === undefined) return { ok: false, line: index + 1, reason: 'not-json' };
    if (index === 0 && !('diapason' in value)) return { ok: false, line: 1, reason: 'not-export' };
    if (index === 0) exportedAt = timeOf(value.exportedAt);
    if ('event' in value) counts.event += 1;
    if ('version' in value) counts.version += 1;
  }
  const preview = { events: counts.event, versions: counts.version, ...(exportedAt === undefined ? {} : { exportedAt }) };
  return { ok: true, preview };
}

function objectOf(line: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(line) as unknown;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function timeOf(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
