import { foldName } from '../../model/name';

/** A name as the key of an id: "Foreign Minister" → `foreign-minister`, "José" → `jose`. */
export const slugOf = (name: string): string => foldName(name).replaceAll(' ', '-');
