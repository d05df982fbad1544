/** What is asked of a timeline in its tests. */
export interface Counts {
  readonly count: number;
  readonly byKind: readonly { kind: string; count: number }[];
}
export interface Timeline {
  readonly buckets: readonly (Counts & { period: string })[];
  readonly unknown: Counts;
  readonly total: number;
  readonly truncated: boolean;
}

const COUNTS = 'count byKind { kind count }';
export const TIMELINE = `{ buckets { period ${COUNTS} } unknown { ${COUNTS} } total truncated }`;
