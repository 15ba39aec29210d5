import { generate } from 'selfsigned';

/** The hosts that the practice server stands for. */
export const practiceHosts = ['x.com', 'twitter.com', 'www.facebook.com', 'localhost'] as const;

/** A key and a certificate for the practice hosts, made anew in memory for each server. */
export async function practiceCertificate(): Promise<{ key: string; cert: string }> {
  const altNames = [...practiceHosts.map((value) => ({ type: 2 as const, value })), { type: 7 as const, ip: '127.0.0.1' }];
  const made = await generate([{ name: 'commonName', value: 'Diapason practice' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames },
    ],
  });
  return { key: made.private, cert: made.cert };
}
