import { createHash } from 'node:crypto';

/** SHA-256 in hex, of bytes or of text as UTF-8. */
export const sha256 = (it: string | Uint8Array): string => createHash('sha256').update(it).digest('hex');
