import { hash } from 'node:crypto';

/** SHA-256 in hex, of bytes or of text as UTF-8. In one call, which for a record's text takes half as long as an object that is fed. */
export const sha256 = (it: string | Uint8Array): string => hash('sha256', it, 'hex');
