/** Values of a question's variables; each contender takes those that it knows. */
export type Variables = Readonly<Record<string, unknown>>;

/** What is needed to find values that only the store or an answer can tell. */
export interface Asking {
  /** The product's answer to a GraphQL query. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
  readonly ask: (query: string, variables: Variables) => Promise<any>;
  /** The first row of a Cypher statement. */
  readonly row: (text: string, params: Variables) => Promise<Record<string, unknown>>;
}

/** One query of the suite: an entry here is all that a new one needs. */
export interface Question {
  readonly name: string;
  /** What it asks, in words. */
  readonly asks: string;
  /** Values to ask with, one set after another; none depends on the size of the graph in what it finds. */
  readonly variables: (events: number) => readonly Variables[];
  /** Adds values that have to be looked for. */
  readonly prepare?: (variables: Variables, asking: Asking) => Promise<Variables>;
  /** The GraphQL of the product. */
  readonly newsgraph: string;
  /** The limit: one hand-written statement that gives `data` in the shape of the product's answer. */
  readonly cypher: string;
  /** What users of @neo4j/graphql write. */
  readonly neo4jGraphql: {
    /** What it adds to ../neo4j-graphql/types.graphql: `@cypher`, where it could not be asked else. */
    readonly types?: string;
    readonly query: string;
    /** Its answer in the shape of the product's. */
    // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
    readonly facts: (data: any) => unknown;
  };
}
