/** Hands a text or bytes to the browser's own downloads. */
export function download(name: string, content: string | Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([content as BlobPart], { type: typeof content === 'string' ? 'text/plain' : 'application/octet-stream' }),
  );
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
