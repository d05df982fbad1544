/** A place in a text: UTF-16 code units, half-open. */
export interface Span {
  start: number;
  end: number;
}

/** What an office is, as far as its title says it: the classifications of positions. */
export type OfficeKind =
  | 'HEAD_OF_STATE'
  | 'HEAD_OF_GOVERNMENT'
  | 'FOREIGN_MINISTER'
  | 'MINISTER'
  | 'AMBASSADOR'
  | 'ENVOY'
  | 'HEAD_OF_ORGANIZATION'
  | 'SPOKESPERSON'
  | 'COMMANDER'
  | 'OTHER';

/** FORMER to DESIGNATE say how the office is held; DEPUTY and CROWN stand in the title too. */
export type Qualifier = 'FORMER' | 'ACTING' | 'DEPUTY' | 'DESIGNATE' | 'CROWN' | 'INTERIM';

/** One office of a mention. */
export interface Office {
  /** In the singular, with Deputy, Vice and Crown, without nationality: "Deputy Prime Minister". */
  title: string;
  kind: OfficeKind;
  qualifiers: Qualifier[];
  /** The words that say its country or body, where they stand at this office: "EU". */
  country?: string;
}

/**
 * MET: in touch with the traveller. ACCOMPANIED: travelled with. OTHER: spoken of, honored, buried,
 * inaugurated, represented.
 */
export type Relation = 'MET' | 'ACCOMPANIED' | 'OTHER';

/** Office and name together, as they stand; an office without a name; or, rarely, a name without an office. */
export interface Mention extends Span {
  relation: Relation;
  /** MET by a verb that says of both that they were there: "Attended the summit with". One's own went along. */
  together?: true;
  /** What says the relation: "Met with". A visitor's text says none: an empty span at its start. */
  verb: Span;
  /** Without office, rank and honorific. Absent: an office without a name. */
  name?: Span & { text: string };
  offices: Office[];
  /** The words that say country or body. Absent: see `homeOf`. */
  country?: string;
  /** A FlexDate, where the text says the day of this meeting. */
  date?: string;
  /** A place, where the text says one for this meeting: "Montreux". */
  place?: string;
}

/** A meeting of many that the traveller attended. */
export interface Gathering extends Span {
  title: string;
  /** The words of the body whose meeting it is: "NATO". */
  body?: string;
  kind: 'SUMMIT' | 'MULTILATERAL_MEETING';
  date?: string;
  /** The days among which it was, where the text says others than the row. */
  within?: Context;
  /** A place, where the text says one for this meeting. */
  place?: string;
  verb: Span;
}

/** All that the grammar finds in one text. */
export interface Reading {
  mentions: Mention[];
  gatherings: Gathering[];
  /** "Chinese officials", "Arab leaders": read, and nobody is named. */
  groups: Span[];
  /** Capitalized words where people stand, that the grammar has no place for. */
  unread: Span[];
}

/** The days of the row: years of inner dates follow from them. `YYYY-MM-DD`. */
export interface Context {
  start: string;
  end: string;
}
