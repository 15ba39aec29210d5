/** What the browser itself needs for as much: runs in one of the extension's pages. Resolves with ms. */
export async function floor(text: string): Promise<{ readonly put: number; readonly walk: number }> {
  const opening = indexedDB.open('bench-floor', 1);
  opening.onupgradeneeded = () => {
    const events = opening.result.createObjectStore('events', { keyPath: 'id' });
    events.createIndex('at', 'at');
    events.createIndex('number', ['device', 'seq']);
    events.createIndex('subjects', 'subjects', { multiEntry: true });
  };
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const database = await asked(opening);
  const begun = performance.now();
  const lines = text.split('\n').slice(1);
  for (let at = 0; at < lines.length; at += 1_000) {
    const transaction = database.transaction('events', 'readwrite', { durability: 'strict' });
    const rows = lines.slice(at, at + 1_000).map((line) => (JSON.parse(line) as { event: { what: { postId: string } } }).event);
    const table = transaction.objectStore('events');
    for (const row of rows) table.put({ ...row, subjects: [`post:${row.what.postId}`] });
    await new Promise<void>((done, failed) => {
      transaction.oncomplete = () => done();
      transaction.onabort = () => failed(transaction.error);
    });
  }
  const filled = performance.now();
  const root = await navigator.storage.getDirectory();
  const sink = await (await root.getFileHandle('bench-floor', { create: true })).createWritable();
  for (let last: IDBValidKey | undefined; ; ) {
    const range = last === undefined ? null : IDBKeyRange.lowerBound(last, true);
    const rows = await asked(database.transaction('events').objectStore('events').getAll(range, 1_000));
    if (rows.length === 0) break;
    last = (rows.at(-1) as { id: string }).id;
    await sink.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  }
  await sink.close();
  const ended = performance.now();
  database.close();
  await asked(indexedDB.deleteDatabase('bench-floor'));
  await root.removeEntry('bench-floor');
  return { put: filled - begun, walk: ended - filled };
}
