/**
 * A named Cypher statement with typed parameters and rows. Hand-written statements that no GraphQL
 * selection shapes (migration, loading, health) are values of this type; questions asked through GraphQL
 * are `Question`s (src/projection/question.ts).
 */
export interface Statement<Params extends object, Row> {
  /** `<subject>.<what>`, sent along as transaction metadata: `SHOW TRANSACTIONS` tells it. */
  readonly name: string;
  readonly text: string;
  /** One record → one row, without casts elsewhere. */
  readonly row: (record: Record<string, unknown>) => Row;
  /** Ties the type of the parameters to the statement; never set. */
  readonly params?: Params;
}

/** Declares a statement; gives it its types. */
export function statement<Params extends object, Row>(
  it: Omit<Statement<Params, Row>, 'params'>,
): Statement<Params, Row> {
  return it;
}
