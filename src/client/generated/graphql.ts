/**
 * Made by npm run client:generate (codegen.ts) from schema.graphql and src/client/documents, never edited. Why it is one file of
 * more than 300 lines: it grows with these, the generator writes their types into one file, and nobody reads or changes it by
 * hand. Its casts are the generator's.
 */
/* eslint-disable -- what generates it has its own habits */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How a document carries the types of its variables and of its result. */
export interface DocumentTypeDecoration<TResult, TVariables> {
  __apiType?: (variables: TVariables) => TResult;
}
/** Which actors. Every condition given has to be met. */
export type ActorFilter = {
  /** It meets all of these. */
  and?: Array<ActorFilter> | null | undefined;
  /** Its id is one of these. */
  ids?: Array<string> | null | undefined;
  /** It does not meet this. */
  not?: ActorFilter | null | undefined;
  /** It meets at least one of these. */
  or?: Array<ActorFilter> | null | undefined;
  /** Each of these words begins a word of one of the names, or sounds as such a beginning does. */
  text?: string | null | undefined;
  /** It is of one of these types. */
  types?: Array<NodeType> | null | undefined;
};

/** Actors that took part; every list given has to be met. An id that is not there took part in nothing. */
export type ActorSet = {
  /** All of these took part. */
  all?: Array<string> | null | undefined;
  /** At least one of these took part. */
  any?: Array<string> | null | undefined;
  /** None of these took part. */
  none?: Array<string> | null | undefined;
};

/** Which articles. Every condition given has to be met. */
export type ArticleFilter = {
  /** It was published after this period; never true of what has no date. See match. */
  after?: string | null | undefined;
  /** It meets all of these. */
  and?: Array<ArticleFilter> | null | undefined;
  /** It was published before this period; never true of what has no date. See match. */
  before?: string | null | undefined;
  /** The sources that it cites. */
  cites?: NodeSet | null | undefined;
  /** It was published in this period, or for a part of it; never true of what has no date. See match. */
  during?: string | null | undefined;
  /** At least one event that it reports meets this. */
  event?: EventFilter | null | undefined;
  /** Events that it says happened, or of which it tells who says so. */
  events?: NodeSet | null | undefined;
  /** Its id is one of these. */
  ids?: Array<string> | null | undefined;
  /** It is of one of these kinds. */
  kinds?: Array<ArticleKind> | null | undefined;
  /** It is in one of these languages, by BCP 47 tag. */
  languages?: Array<string> | null | undefined;
  /** How sure during, before and after have to be; POSSIBLE unless given. */
  match?: DateMatch | null | undefined;
  /** What it names without claiming anything of it. */
  mentions?: NodeSet | null | undefined;
  /** It does not meet this. */
  not?: ArticleFilter | null | undefined;
  /** It meets at least one of these. */
  or?: Array<ArticleFilter> | null | undefined;
  /** Who published it. */
  publisher?: NodeSet | null | undefined;
  /** Its publisher stands by it so. */
  statuses?: Array<ArticleStatus> | null | undefined;
  /** Each of these words begins a word of its headline, or sounds as such a beginning does. */
  text?: string | null | undefined;
  /** It is at one of these addresses. */
  urls?: Array<string> | null | undefined;
};

/** What kind of source it is. */
export type ArticleKind =
  /** A news article that was read. */
  | 'NEWS'
  /** One row of a register. */
  | 'RECORD'
  /** A report that another article cites; not read itself. */
  | 'REPORT';

/** Whether its publisher stands by it. */
export type ArticleStatus =
  /** Stands as published. */
  | 'ACTIVE'
  /** Was corrected. */
  | 'CORRECTED'
  /** Was withdrawn. */
  | 'RETRACTED';

/** Whether somebody was there. */
export type Attendance =
  /** Was not there. */
  | 'ABSENT'
  /** Was there, or on the line. */
  | 'ATTENDED'
  /** Says not to have been there. */
  | 'DENIED'
  /** Was to be there. */
  | 'EXPECTED'
  /** Sent somebody. */
  | 'REPRESENTED';

/** How something is known. */
export type Basis =
  /** It follows from what the source says, as "Monday" and the date line give a day. */
  | 'DERIVED'
  /** A reader concluded it; the source does not say it. */
  | 'INFERRED'
  /** The source says it. */
  | 'STATED';

/** How the office at the time is known. */
export type CapacityBasis =
  /** From the tenures that cover every day on which it can have been; never from a date that is only about, or of which accounts differ. */
  | 'DERIVED'
  /** The source names the office. */
  | 'STATED'
  /** Neither stated nor derivable. */
  | 'UNKNOWN';

/** Orders of CounterpartConnection. */
export type CounterpartOrder =
  /** Most contacts first. */
  | 'COUNT_DESC'
  /** By the last contact, latest first; without a date last. */
  | 'LAST_DESC'
  /** By name, from A to Z in Latin letters. */
  | 'NAME_ASC';

/** How sure it has to be that a date meets a period. */
export type DateMatch =
  /** On every reading of an imprecise date; never where accounts of the date differ. */
  | 'CERTAIN'
  /** On at least one reading of an imprecise date. */
  | 'POSSIBLE';

/** How fine a date is given. */
export type DatePrecision =
  /** A day. */
  | 'DAY'
  /** Day and time of day. */
  | 'MINUTE'
  /** A month; the day is not known. */
  | 'MONTH'
  /** Between two dates; one end can be open. */
  | 'RANGE'
  /** A year; month and day are not known. */
  | 'YEAR';

/** Which events. Every condition given has to be met. */
export type EventFilter = {
  /** What it was about. */
  about?: NodeSet | null | undefined;
  /** It was after this period; never true of what has no date. See match. */
  after?: string | null | undefined;
  /** It meets all of these. */
  and?: Array<EventFilter> | null | undefined;
  /** At least one article that reports it meets this. */
  article?: ArticleFilter | null | undefined;
  /** Where it was: there, or at a place that lies in it. */
  at?: NodeSet | null | undefined;
  /** It was before this period; never true of what has no date. See match. */
  before?: string | null | undefined;
  /** It was in this period, or for a part of it; never true of what has no date. See match. */
  during?: string | null | undefined;
  /** Its id is one of these. */
  ids?: Array<string> | null | undefined;
  /** It is of one of these kinds. */
  kinds?: Array<EventKind> | null | undefined;
  /** How sure during, before and after have to be; POSSIBLE unless given. */
  match?: DateMatch | null | undefined;
  /** Those involved were in touch in one of these ways. */
  media?: Array<EventMedium> | null | undefined;
  /** It does not meet this. */
  not?: EventFilter | null | undefined;
  /** It meets at least one of these. */
  or?: Array<EventFilter> | null | undefined;
  /** The event that it is a part of. */
  partOf?: NodeSet | null | undefined;
  /** Who took part. */
  participants?: ActorSet | null | undefined;
  /** At least one participation in it meets this. */
  participation?: ParticipationFilter | null | undefined;
  /** It has one of these. */
  statuses?: Array<EventStatus> | null | undefined;
  /** Each of these words begins a word of its title, or sounds as such a beginning does. */
  text?: string | null | undefined;
};

/** What kind of event it is. Contacts are PHONE_CALL, VIDEO_CALL, BILATERAL_MEETING, VISIT, THIRD_PLACE_MEETING, SUMMIT, MULTILATERAL_MEETING, MEDIATION, NEGOTIATION and AGREEMENT_SIGNED; the rest are not. */
export type EventKind =
  /** An agreement is signed. */
  | 'AGREEMENT_SIGNED'
  /** Two sides meet. */
  | 'BILATERAL_MEETING'
  /** Somebody is interviewed. */
  | 'INTERVIEW'
  /** A third brings sides together. */
  | 'MEDIATION'
  /** Armed forces act. */
  | 'MILITARY_OPERATION'
  /** More than two sides meet. */
  | 'MULTILATERAL_MEETING'
  /** Sides negotiate. */
  | 'NEGOTIATION'
  /** Anything else. */
  | 'OTHER'
  /** A contact by telephone. */
  | 'PHONE_CALL'
  /** Somebody speaks to the press. */
  | 'PRESS_CONFERENCE'
  /** Sanctions are imposed, kept or lifted. */
  | 'SANCTION'
  /** Somebody gives out a statement. */
  | 'STATEMENT'
  /** Heads of state or government meet as such, or a gathering is called a summit. */
  | 'SUMMIT'
  /** Two meet in a third country. */
  | 'THIRD_PLACE_MEETING'
  /** A contact by video. */
  | 'VIDEO_CALL'
  /** One goes to the other. */
  | 'VISIT';

/** How those involved were in touch. */
export type EventMedium =
  /** In one place. */
  | 'IN_PERSON'
  /** By telephone. */
  | 'PHONE'
  /** By video. */
  | 'VIDEO'
  /** In writing. */
  | 'WRITTEN';

/** Orders of EventConnection. */
export type EventOrder =
  /** Most articles that report it first. */
  | 'ARTICLES_DESC'
  /** By first possible day, earliest first; without a date last. */
  | 'DATE_ASC'
  /** By first possible day, latest first; without a date last. */
  | 'DATE_DESC'
  /** Most participants first. Each counts once, whatever parts it had; participants.totalCount counts the parts. */
  | 'PARTICIPANTS_DESC';

/** Whether it happened. */
export type EventStatus =
  /** Agreed, not yet held. */
  | 'AGREED'
  /** Called off. */
  | 'CANCELLED'
  /** Said not to have happened. */
  | 'DENIED'
  /** Begun and broken off. */
  | 'HALTED'
  /** It happened, or goes on. */
  | 'HELD'
  /** Somebody asked for it. */
  | 'PROPOSED'
  /** Proposed and refused. */
  | 'REJECTED';

/** Which evidence. Every condition given has to be met. */
export type EvidenceFilter = {
  /** It meets all of these. */
  and?: Array<EvidenceFilter> | null | undefined;
  /** The article meets this. */
  article?: ArticleFilter | null | undefined;
  /** It follows from the article in one of these ways. */
  bases?: Array<Basis> | null | undefined;
  /** It is for one of these facts. */
  facts?: Array<string> | null | undefined;
  /** It speaks for one of these fields of the fact. */
  fields?: Array<string> | null | undefined;
  /** Its id is one of these. */
  ids?: Array<string> | null | undefined;
  /** It does not meet this. */
  not?: EvidenceFilter | null | undefined;
  /** It meets at least one of these. */
  or?: Array<EvidenceFilter> | null | undefined;
  /** The article does one of these with the fact. */
  stances?: Array<Stance> | null | undefined;
  /** Whether the words were compared with the text. */
  verified?: boolean | null | undefined;
};

/** Nodes at the other end of a relationship; every list given has to be met. An id that is not there is at no end. */
export type NodeSet = {
  /** All of these are there. */
  all?: Array<string> | null | undefined;
  /** At least one of these is there. */
  any?: Array<string> | null | undefined;
  /** None of these is there. */
  none?: Array<string> | null | undefined;
};

/** Types by which nodes can be chosen where several stand together. */
export type NodeType =
  /** Articles, reports and source records. */
  | 'ARTICLE'
  /** Events. */
  | 'EVENT'
  /** Officials. */
  | 'OFFICIAL'
  /** Organizations. */
  | 'ORGANIZATION'
  /** Places. */
  | 'PLACE'
  /** Offices. */
  | 'POSITION'
  /** Statements. */
  | 'STATEMENT'
  /** Tenures. */
  | 'TENURE'
  /** Topics. */
  | 'TOPIC';

/** Which participations. Every condition given has to be met. */
export type ParticipationFilter = {
  /** Who took part meets this. */
  actor?: ActorFilter | null | undefined;
  /** It meets all of these. */
  and?: Array<ParticipationFilter> | null | undefined;
  /** Their attendance is one of these. */
  attendances?: Array<Attendance> | null | undefined;
  /** The event meets this. */
  event?: EventFilter | null | undefined;
  /** Whether it came from them; what is not stated, or what accounts differ on, is neither. */
  initiator?: boolean | null | undefined;
  /** It does not meet this. */
  not?: ParticipationFilter | null | undefined;
  /** It meets at least one of these. */
  or?: Array<ParticipationFilter> | null | undefined;
  /** They were one of these in it. */
  roles?: Array<Role> | null | undefined;
};

/** Orders of ParticipationConnection. */
export type ParticipationOrder =
  /** By date of the event, earliest first; without a date last. */
  | 'DATE_ASC'
  /** By date of the event, latest first; without a date last. */
  | 'DATE_DESC'
  /** By name of who took part, from A to Z in Latin letters. */
  | 'NAME_ASC'
  /** By name of who took part, from Z to A in Latin letters. */
  | 'NAME_DESC';

/** Why chains can be missing from an answer. */
export type PathLimit =
  /** An actor with more than 10000 participations, or an event with more than 100, was not looked into. */
  | 'HUB'
  /** There are more than were asked for. */
  | 'TOO_MANY_CHAINS'
  /** The search ended early, or the events of more chains were too many to look for: ask for a period, for kinds or for fewer hops. */
  | 'TOO_MUCH_WORK';

/** What somebody was in an event. */
export type Role =
  /** Came with a participant; does not count as having met. */
  | 'ACCOMPANIED'
  /** Led a meeting of many. */
  | 'CHAIR'
  /** Received the other. */
  | 'HOST'
  /** Stood between the sides. */
  | 'MEDIATOR'
  /** Watched; does not count as having met. */
  | 'OBSERVER'
  /** Took part. */
  | 'PARTICIPANT'
  /** A state or body on whose behalf people took part; does not count as having met. */
  | 'SIDE'
  /** Signed. */
  | 'SIGNATORY'
  /** Spoke to an audience. */
  | 'SPEAKER'
  /** Came to the other. */
  | 'VISITOR';

/** Where a search found its words. */
export type SearchField =
  /** In what a statement says in our words. */
  | 'GIST'
  /** In the name. */
  | 'NAME'
  /** In another spelling, or in another title of an office. */
  | 'OTHER_NAME'
  /** In the words of a statement, verbatim. */
  | 'TEXT'
  /** In the title or headline. */
  | 'TITLE';

/** What an article does with a fact. */
export type Stance =
  /** Says that it is so. */
  | 'AFFIRMS'
  /** Says that it is not so. */
  | 'DENIES'
  /** Says that somebody says so, without taking a side. */
  | 'REPORTS';

/** Which statements. Every condition given has to be met. */
export type StatementFilter = {
  /** What it is about. */
  about?: NodeSet | null | undefined;
  /** To whom it was said. */
  addressedTo?: NodeSet | null | undefined;
  /** It was said after this period; never true of what has no date. See match. */
  after?: string | null | undefined;
  /** It meets all of these. */
  and?: Array<StatementFilter> | null | undefined;
  /** The article that gives it meets this. */
  article?: ArticleFilter | null | undefined;
  /** The event at which it was said. */
  at?: NodeSet | null | undefined;
  /** It was said before this period; never true of what has no date. See match. */
  before?: string | null | undefined;
  /** It was said in this period, or for a part of it; never true of what has no date. See match. */
  during?: string | null | undefined;
  /** Its id is one of these. */
  ids?: Array<string> | null | undefined;
  /** It is of one of these kinds. */
  kinds?: Array<StatementKind> | null | undefined;
  /** How sure during, before and after have to be; POSSIBLE unless given. */
  match?: DateMatch | null | undefined;
  /** It does not meet this. */
  not?: StatementFilter | null | undefined;
  /** It meets at least one of these. */
  or?: Array<StatementFilter> | null | undefined;
  /** Who said it. */
  speaker?: NodeSet | null | undefined;
  /** Each of these words begins a word of its text or gist, or sounds as such a beginning does. */
  text?: string | null | undefined;
};

/** How an utterance is given. */
export type StatementKind =
  /** In the words of the article. */
  | 'PARAPHRASE'
  /** Word for word, between quotation marks. */
  | 'QUOTE'
  /** A side’s account of a contact. */
  | 'READOUT';

/** Orders of StatementConnection. */
export type StatementOrder =
  /** By day on which it was said, earliest first; without a date last. */
  | 'DATE_ASC'
  /** By day on which it was said, latest first; without a date last. */
  | 'DATE_DESC';

/** What a timeline counts by. */
export type TimelineUnit =
  /** By day. */
  | 'DAY'
  /** By month. */
  | 'MONTH'
  /** By year. */
  | 'YEAR';

export type EncountersQueryVariables = Exact<{
  a: string;
  b: string;
  during?: string | null | undefined;
  match?: DateMatch | null | undefined;
  kinds?: Array<EventKind> | EventKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EncountersQuery = { encounters: { count: number, inPerson: number, publishers: number, truncated: boolean, a:
      | { __typename: 'Official', id: string, name: string }
      | { __typename: 'Organization', id: string, name: string }
    , b:
      | { __typename: 'Official', id: string, name: string }
      | { __typename: 'Organization', id: string, name: string }
    , byKind: Array<{ kind: EventKind, count: number }>, firstDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, lastDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, events: { pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, kind: EventKind, medium: EventMedium | null, status: EventStatus, title: string | null, supported: boolean, evidence: { nodes: Array<{ id: string, field: string | null, value: string | null, basis: Basis, stance: Stance, confidence: number | null, verified: boolean, quote: string | null, start: number | null, end: number | null, article: { id: string, title: string | null, url: string | null, status: ArticleStatus, publisher: { id: string, name: string } | null } }> }, date: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, endDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, participants: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, role: Role, actor:
              | { __typename: 'Official', id: string, name: string }
              | { __typename: 'Organization', id: string, name: string }
             }> } }> }, coListed: { totalCount: number, nodes: Array<{ id: string, kind: EventKind, medium: EventMedium | null, status: EventStatus, title: string | null, supported: boolean, date: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, endDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, participants: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, role: Role, actor:
              | { __typename: 'Official', id: string, name: string }
              | { __typename: 'Organization', id: string, name: string }
             }> } }> } } };

export type CounterpartsQueryVariables = Exact<{
  actor: string;
  during?: string | null | undefined;
  match?: DateMatch | null | undefined;
  kinds?: Array<EventKind> | EventKind | null | undefined;
  orderBy?: CounterpartOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CounterpartsQuery = { node:
    | { __typename: 'Official', id: string, name: string, counterparts: { totalCount: number, truncated: boolean, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ count: number, inPerson: number, actor:
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
          , firstDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, lastDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null }> } }
    | { __typename: 'Organization', id: string, name: string, counterparts: { totalCount: number, truncated: boolean, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ count: number, inPerson: number, actor:
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
          , firstDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, lastDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null }> } }
    | Record<PropertyKey, never>
   | null };

export type CommonCounterpartsQueryVariables = Exact<{
  a: string;
  b: string;
  during?: string | null | undefined;
  match?: DateMatch | null | undefined;
  kinds?: Array<EventKind> | EventKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CommonCounterpartsQuery = { commonCounterparts: { totalCount: number, truncated: boolean, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ countA: number, countB: number, actor:
        | { __typename: 'Official', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
       }> } };

export type EventsQueryVariables = Exact<{
  filter?: EventFilter | null | undefined;
  orderBy?: EventOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  includeUnsupported?: boolean | null | undefined;
}>;


export type EventsQuery = { events: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, kind: EventKind, medium: EventMedium | null, status: EventStatus, title: string | null, supported: boolean, date: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, endDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, participants: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, role: Role, actor:
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
           }> } }> } };

export type EventsBackwardsQueryVariables = Exact<{
  filter?: EventFilter | null | undefined;
  orderBy?: EventOrder | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  includeUnsupported?: boolean | null | undefined;
}>;


export type EventsBackwardsQuery = { events: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, kind: EventKind, medium: EventMedium | null, status: EventStatus, title: string | null, supported: boolean, date: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, endDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, participants: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, role: Role, actor:
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
           }> } }> } };

export type TimelineQueryVariables = Exact<{
  filter?: EventFilter | null | undefined;
  by?: TimelineUnit | null | undefined;
  includeUnsupported?: boolean | null | undefined;
}>;


export type TimelineQuery = { timeline: { total: number, truncated: boolean, buckets: Array<{ period: string, count: number, byKind: Array<{ kind: EventKind, count: number }> }>, unknown: { count: number, byKind: Array<{ kind: EventKind, count: number }> } } };

export type EventsOfBothQueryVariables = Exact<{
  a: string;
  b: string;
  during?: string | null | undefined;
  match?: DateMatch | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EventsOfBothQuery = { events: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ independentSources: number, id: string, kind: EventKind, medium: EventMedium | null, status: EventStatus, title: string | null, supported: boolean, evidence: { nodes: Array<{ id: string, field: string | null, value: string | null, basis: Basis, stance: Stance, confidence: number | null, verified: boolean, quote: string | null, start: number | null, end: number | null, article: { id: string, title: string | null, url: string | null, status: ArticleStatus, publisher: { id: string, name: string } | null } }> }, date: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, endDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, participants: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, role: Role, actor:
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
           }> } }> } };

export type EventByIdQueryVariables = Exact<{
  id: string;
}>;


export type EventByIdQuery = { event: { id: string, kind: EventKind, medium: EventMedium | null, status: EventStatus, title: string | null, cameoCode: string | null, supported: boolean, independentSources: number, date: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, endDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, initiator:
      | { __typename: 'Official', id: string, name: string }
      | { __typename: 'Organization', id: string, name: string }
     | null, partOf: { id: string, title: string | null } | null, places: { nodes: Array<{ id: string, name: string, latitude: number | null, longitude: number | null }> }, about: { nodes: Array<
        | { __typename: 'Event', title: string | null, id: string }
        | { __typename: 'Official', name: string, id: string }
        | { __typename: 'Organization', name: string, id: string }
        | { __typename: 'Place', name: string, id: string }
        | { __typename: 'Position', id: string, office: string }
        | { __typename: 'Topic', name: string, id: string }
      > }, participants: { totalCount: number, pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, role: Role, attendance: Attendance, initiator: boolean | null, wording: string | null, actor:
          | { __typename: 'Official', id: string, name: string }
          | { __typename: 'Organization', id: string, name: string }
        , capacity: { basis: CapacityBasis, wording: string | null, ambiguous: boolean, positions: Array<{ id: string, title: string, organization: { id: string, name: string } }> } | null }> }, articles: { totalCount: number, nodes: Array<{ id: string, title: string | null, url: string | null, status: ArticleStatus, publishedAt: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, publisher: { id: string, name: string } | null }> }, disagreements: Array<{ field: string }> } | null };

export type DisagreementsQueryVariables = Exact<{
  event: string;
}>;


export type DisagreementsQuery = { disagreements: Array<{ field: string, accounts: Array<{ value: string, node:
        | { __typename: 'Article', title: string | null, id: string }
        | { __typename: 'Event', title: string | null, id: string }
        | { __typename: 'Evidence', id: string }
        | { __typename: 'Load', id: string }
        | { __typename: 'Official', name: string, id: string }
        | { __typename: 'Organization', name: string, id: string }
        | { __typename: 'Place', name: string, id: string }
        | { __typename: 'Position', id: string, office: string }
        | { __typename: 'Statement', text: string | null, gist: string | null, id: string }
        | { __typename: 'Tenure', id: string }
        | { __typename: 'Topic', name: string, id: string }
       | null, evidence: { nodes: Array<{ id: string, field: string | null, value: string | null, basis: Basis, stance: Stance, confidence: number | null, verified: boolean, quote: string | null, start: number | null, end: number | null, article: { id: string, title: string | null, url: string | null, status: ArticleStatus, publisher: { id: string, name: string } | null } }> } }> }> };

export type ContactGraphQueryVariables = Exact<{
  ids: Array<string> | string;
  depth?: number | null | undefined;
  during?: string | null | undefined;
  match?: DateMatch | null | undefined;
  kinds?: Array<EventKind> | EventKind | null | undefined;
  first?: number | null | undefined;
}>;


export type ContactGraphQuery = { graph: { total: number, truncated: boolean, nodes: Array<{ id: string, depth: number, count: number, actor:
        | { __typename: 'Official', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
       }>, edges: Array<{ from: string, to: string, count: number, inPerson: number, byKind: Array<{ kind: EventKind, count: number }>, firstDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, lastDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null }> } };

export type PathsQueryVariables = Exact<{
  from: string;
  to: string;
  maxHops?: number | null | undefined;
  longer?: number | null | undefined;
  during?: string | null | undefined;
  match?: DateMatch | null | undefined;
  kinds?: Array<EventKind> | EventKind | null | undefined;
  timeRespecting?: boolean | null | undefined;
  first?: number | null | undefined;
}>;


export type PathsQuery = { paths: { distance: number | null, truncatedBy: Array<PathLimit>, paths: Array<{ length: number, hops: Array<{ count: number, from:
          | { __typename: 'Official', id: string, name: string }
          | { __typename: 'Organization', id: string, name: string }
        , to:
          | { __typename: 'Official', id: string, name: string }
          | { __typename: 'Organization', id: string, name: string }
        , events: { nodes: Array<{ id: string, kind: EventKind, medium: EventMedium | null, status: EventStatus, title: string | null, supported: boolean, date: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, endDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, participants: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, role: Role, actor:
                  | { __typename: 'Official', id: string, name: string }
                  | { __typename: 'Organization', id: string, name: string }
                 }> } }> } }> }> } };

export type NodeByIdQueryVariables = Exact<{
  id: string;
}>;


export type NodeByIdQuery = { node:
    | { __typename: 'Article', title: string | null, id: string }
    | { __typename: 'Event', title: string | null, id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'Load', id: string }
    | { __typename: 'Official', name: string, id: string }
    | { __typename: 'Organization', name: string, id: string }
    | { __typename: 'Place', name: string, id: string }
    | { __typename: 'Position', id: string, office: string }
    | { __typename: 'Statement', text: string | null, gist: string | null, id: string }
    | { __typename: 'Tenure', id: string }
    | { __typename: 'Topic', name: string, id: string }
   | null };

export type NodesByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type NodesByIdsQuery = { nodes: Array<
    | { __typename: 'Article', title: string | null, id: string }
    | { __typename: 'Event', title: string | null, id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'Load', id: string }
    | { __typename: 'Official', name: string, id: string }
    | { __typename: 'Organization', name: string, id: string }
    | { __typename: 'Place', name: string, id: string }
    | { __typename: 'Position', id: string, office: string }
    | { __typename: 'Statement', text: string | null, gist: string | null, id: string }
    | { __typename: 'Tenure', id: string }
    | { __typename: 'Topic', name: string, id: string }
   | null> };

export type SearchQueryVariables = Exact<{
  text: string;
  types?: Array<NodeType> | NodeType | null | undefined;
  first?: number | null | undefined;
  includeUnsupported?: boolean | null | undefined;
}>;


export type SearchQuery = { search: Array<{ field: SearchField, matched: string, score: number, ranges: Array<{ start: number, end: number }>, node:
      | { __typename: 'Article', title: string | null, id: string }
      | { __typename: 'Event', title: string | null, id: string }
      | { __typename: 'Evidence', id: string }
      | { __typename: 'Load', id: string }
      | { __typename: 'Official', name: string, id: string }
      | { __typename: 'Organization', name: string, id: string }
      | { __typename: 'Place', name: string, id: string }
      | { __typename: 'Position', id: string, office: string }
      | { __typename: 'Statement', text: string | null, gist: string | null, id: string }
      | { __typename: 'Tenure', id: string }
      | { __typename: 'Topic', name: string, id: string }
     }> };

export type OfficialByIdQueryVariables = Exact<{
  id: string;
}>;


export type OfficialByIdQuery = { official: { id: string, name: string, names: Array<string>, wikidataId: string | null, externalIds: Array<string>, tenures: { totalCount: number, nodes: Array<{ id: string, acting: boolean, supported: boolean, start: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, end: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, attested: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, position: { id: string, title: string, organization: { id: string, name: string } } }> } } | null };

export type EventsOfActorQueryVariables = Exact<{
  actor: string;
  filter?: ParticipationFilter | null | undefined;
  orderBy?: ParticipationOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  includeUnsupported?: boolean | null | undefined;
}>;


export type EventsOfActorQuery = { node:
    | { __typename: 'Article' }
    | { __typename: 'Event' }
    | { __typename: 'Evidence' }
    | { __typename: 'Load' }
    | { __typename: 'Official', id: string, name: string, participations: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, role: Role, attendance: Attendance, initiator: boolean | null, wording: string | null, supported: boolean, capacity: { basis: CapacityBasis, wording: string | null, ambiguous: boolean, positions: Array<{ id: string, title: string, organization: { id: string, name: string } }> } | null, event: { id: string, kind: EventKind, medium: EventMedium | null, status: EventStatus, title: string | null, supported: boolean, date: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, endDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, participants: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, role: Role, actor:
                  | { __typename: 'Official', id: string, name: string }
                  | { __typename: 'Organization', id: string, name: string }
                 }> } } }> } }
    | { __typename: 'Organization', id: string, name: string, participations: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, role: Role, attendance: Attendance, initiator: boolean | null, wording: string | null, supported: boolean, capacity: { basis: CapacityBasis, wording: string | null, ambiguous: boolean, positions: Array<{ id: string, title: string, organization: { id: string, name: string } }> } | null, event: { id: string, kind: EventKind, medium: EventMedium | null, status: EventStatus, title: string | null, supported: boolean, date: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, endDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, participants: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, role: Role, actor:
                  | { __typename: 'Official', id: string, name: string }
                  | { __typename: 'Organization', id: string, name: string }
                 }> } } }> } }
    | { __typename: 'Place' }
    | { __typename: 'Position' }
    | { __typename: 'Statement' }
    | { __typename: 'Tenure' }
    | { __typename: 'Topic' }
   | null };

export type OfficesAtQueryVariables = Exact<{
  official: string;
  asOf: string;
  match?: DateMatch;
}>;


export type OfficesAtQuery = { official: { id: string, name: string, offices: Array<{ id: string, acting: boolean, start: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, end: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, position: { id: string, title: string, organization: { id: string, name: string } } }> } | null };

export type OfficeHoldersQueryVariables = Exact<{
  position: string;
  asOf: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OfficeHoldersQuery = { officeHolders: { totalCount: number, truncated: boolean, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ match: DateMatch, official: { id: string, name: string }, tenures: Array<{ id: string, acting: boolean, start: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, end: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, attested: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null }>, namedIn: { nodes: Array<{ event: { id: string, kind: EventKind, medium: EventMedium | null, status: EventStatus, title: string | null, supported: boolean, date: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, endDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, participants: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, role: Role, actor:
                  | { __typename: 'Official', id: string, name: string }
                  | { __typename: 'Organization', id: string, name: string }
                 }> } } }> } }> } };

export type ItineraryQueryVariables = Exact<{
  official: string;
  during?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ItineraryQuery = { itinerary: { truncated: boolean, official: { id: string, name: string }, stays: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ from: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, to: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, gapBefore: { from: string, to: string } | null, places: { nodes: Array<{ id: string, name: string, latitude: number | null, longitude: number | null }> }, event: { id: string, kind: EventKind, medium: EventMedium | null, status: EventStatus, title: string | null, supported: boolean, date: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, endDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, participants: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, role: Role, actor:
                | { __typename: 'Official', id: string, name: string }
                | { __typename: 'Organization', id: string, name: string }
               }> } }, parts: { totalCount: number, nodes: Array<{ id: string, kind: EventKind, medium: EventMedium | null, status: EventStatus, title: string | null, supported: boolean, date: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, endDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, participants: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, role: Role, actor:
                  | { __typename: 'Official', id: string, name: string }
                  | { __typename: 'Organization', id: string, name: string }
                 }> } }> }, overlaps: { totalCount: number, nodes: Array<{ id: string, title: string | null }> } }> }, unplaced: { totalCount: number, nodes: Array<{ id: string, kind: EventKind, medium: EventMedium | null, status: EventStatus, title: string | null, supported: boolean, date: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, endDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, participants: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, role: Role, actor:
              | { __typename: 'Official', id: string, name: string }
              | { __typename: 'Organization', id: string, name: string }
             }> } }> }, undated: { totalCount: number, nodes: Array<{ id: string, kind: EventKind, medium: EventMedium | null, status: EventStatus, title: string | null, supported: boolean, date: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, endDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, participants: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, role: Role, actor:
              | { __typename: 'Official', id: string, name: string }
              | { __typename: 'Organization', id: string, name: string }
             }> } }> } } };

export type DatePartsFragment = { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null };

export type PagePartsFragment = { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null };

type NodeParts_Article_Fragment = { __typename: 'Article', title: string | null, id: string };

type NodeParts_Event_Fragment = { __typename: 'Event', title: string | null, id: string };

type NodeParts_Evidence_Fragment = { __typename: 'Evidence', id: string };

type NodeParts_Load_Fragment = { __typename: 'Load', id: string };

type NodeParts_Official_Fragment = { __typename: 'Official', name: string, id: string };

type NodeParts_Organization_Fragment = { __typename: 'Organization', name: string, id: string };

type NodeParts_Place_Fragment = { __typename: 'Place', name: string, id: string };

type NodeParts_Position_Fragment = { __typename: 'Position', id: string, office: string };

type NodeParts_Statement_Fragment = { __typename: 'Statement', text: string | null, gist: string | null, id: string };

type NodeParts_Tenure_Fragment = { __typename: 'Tenure', id: string };

type NodeParts_Topic_Fragment = { __typename: 'Topic', name: string, id: string };

export type NodePartsFragment =
  | NodeParts_Article_Fragment
  | NodeParts_Event_Fragment
  | NodeParts_Evidence_Fragment
  | NodeParts_Load_Fragment
  | NodeParts_Official_Fragment
  | NodeParts_Organization_Fragment
  | NodeParts_Place_Fragment
  | NodeParts_Position_Fragment
  | NodeParts_Statement_Fragment
  | NodeParts_Tenure_Fragment
  | NodeParts_Topic_Fragment
;

type ActorParts_Official_Fragment = { __typename: 'Official', id: string, name: string };

type ActorParts_Organization_Fragment = { __typename: 'Organization', id: string, name: string };

export type ActorPartsFragment =
  | ActorParts_Official_Fragment
  | ActorParts_Organization_Fragment
;

export type CapacityPartsFragment = { basis: CapacityBasis, wording: string | null, ambiguous: boolean, positions: Array<{ id: string, title: string, organization: { id: string, name: string } }> };

export type EvidencePartsFragment = { id: string, field: string | null, value: string | null, basis: Basis, stance: Stance, confidence: number | null, verified: boolean, quote: string | null, start: number | null, end: number | null, article: { id: string, title: string | null, url: string | null, status: ArticleStatus, publisher: { id: string, name: string } | null } };

export type EventPartsFragment = { id: string, kind: EventKind, medium: EventMedium | null, status: EventStatus, title: string | null, supported: boolean, date: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, endDate: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, participants: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, role: Role, actor:
        | { __typename: 'Official', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
       }> } };

export type StatementPartsFragment = { id: string, kind: StatementKind, verb: string | null, text: string | null, gist: string | null, supported: boolean, saidAt: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, speaker:
    | { __typename: 'Official', id: string, name: string }
    | { __typename: 'Organization', id: string, name: string }
   | null, capacity: { basis: CapacityBasis, wording: string | null, ambiguous: boolean, positions: Array<{ id: string, title: string, organization: { id: string, name: string } }> } | null, at: { id: string, title: string | null } | null, article: { id: string, title: string | null, url: string | null } };

export type DisagreementPartsFragment = { field: string, accounts: Array<{ value: string, node:
      | { __typename: 'Article', title: string | null, id: string }
      | { __typename: 'Event', title: string | null, id: string }
      | { __typename: 'Evidence', id: string }
      | { __typename: 'Load', id: string }
      | { __typename: 'Official', name: string, id: string }
      | { __typename: 'Organization', name: string, id: string }
      | { __typename: 'Place', name: string, id: string }
      | { __typename: 'Position', id: string, office: string }
      | { __typename: 'Statement', text: string | null, gist: string | null, id: string }
      | { __typename: 'Tenure', id: string }
      | { __typename: 'Topic', name: string, id: string }
     | null, evidence: { nodes: Array<{ id: string, field: string | null, value: string | null, basis: Basis, stance: Stance, confidence: number | null, verified: boolean, quote: string | null, start: number | null, end: number | null, article: { id: string, title: string | null, url: string | null, status: ArticleStatus, publisher: { id: string, name: string } | null } }> } }> };

export type EvidenceQueryVariables = Exact<{
  filter?: EvidenceFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EvidenceQuery = { allEvidence: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, field: string | null, value: string | null, basis: Basis, stance: Stance, confidence: number | null, verified: boolean, quote: string | null, start: number | null, end: number | null, supports:
        | { __typename: 'Event', id: string }
        | { __typename: 'Participation', id: string }
        | { __typename: 'Statement', id: string }
        | { __typename: 'Tenure', id: string }
      , article: { id: string, title: string | null, url: string | null, status: ArticleStatus, publisher: { id: string, name: string } | null } }> } };

export type RetractedFactsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RetractedFactsQuery = { articles: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, title: string | null, url: string | null, publishedAt: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, events: { totalCount: number, nodes: Array<{ id: string, kind: EventKind, title: string | null, supported: boolean, independentSources: number }> }, statements: { totalCount: number, nodes: Array<{ id: string, kind: StatementKind, text: string | null, gist: string | null, supported: boolean, speaker:
            | { __typename: 'Official', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
           | null }> } }> } };

export type LoadsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LoadsQuery = { loads: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, dataset: string, sha256: string, licence: string | null, loadedAt: string, created: number, updated: number, unchanged: number }> } };

export type StatementsQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  orderBy?: StatementOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  includeUnsupported?: boolean | null | undefined;
}>;


export type StatementsQuery = { statements: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, kind: StatementKind, verb: string | null, text: string | null, gist: string | null, supported: boolean, about: { nodes: Array<
          | { __typename: 'Event', title: string | null, id: string }
          | { __typename: 'Official', name: string, id: string }
          | { __typename: 'Organization', name: string, id: string }
          | { __typename: 'Place', name: string, id: string }
          | { __typename: 'Position', id: string, office: string }
          | { __typename: 'Topic', name: string, id: string }
        > }, evidence: { nodes: Array<{ id: string, field: string | null, value: string | null, basis: Basis, stance: Stance, confidence: number | null, verified: boolean, quote: string | null, start: number | null, end: number | null, article: { id: string, title: string | null, url: string | null, status: ArticleStatus, publisher: { id: string, name: string } | null } }> }, saidAt: { text: string, precision: DatePrecision, approximate: boolean, earliest: string | null, latest: string | null, basis: Basis, wording: string | null } | null, speaker:
        | { __typename: 'Official', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
       | null, capacity: { basis: CapacityBasis, wording: string | null, ambiguous: boolean, positions: Array<{ id: string, title: string, organization: { id: string, name: string } }> } | null, at: { id: string, title: string | null } | null, article: { id: string, title: string | null, url: string | null } }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const PagePartsFragmentDoc = new TypedDocumentString(`
    fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
    `, {"fragmentName":"PageParts"}) as unknown as TypedDocumentString<PagePartsFragment, unknown>;
export const DatePartsFragmentDoc = new TypedDocumentString(`
    fragment DateParts on FlexDate {
  text
  precision
  approximate
  earliest
  latest
  basis
  wording
}
    `, {"fragmentName":"DateParts"}) as unknown as TypedDocumentString<DatePartsFragment, unknown>;
export const ActorPartsFragmentDoc = new TypedDocumentString(`
    fragment ActorParts on Actor {
  __typename
  id
  name
}
    `, {"fragmentName":"ActorParts"}) as unknown as TypedDocumentString<ActorPartsFragment, unknown>;
export const EventPartsFragmentDoc = new TypedDocumentString(`
    fragment EventParts on Event {
  id
  kind
  medium
  status
  title
  supported
  date {
    ...DateParts
  }
  endDate {
    ...DateParts
  }
  participants(first: 10) {
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      role
      actor {
        ...ActorParts
      }
    }
  }
}
    fragment DateParts on FlexDate {
  text
  precision
  approximate
  earliest
  latest
  basis
  wording
}
fragment ActorParts on Actor {
  __typename
  id
  name
}`, {"fragmentName":"EventParts"}) as unknown as TypedDocumentString<EventPartsFragment, unknown>;
export const CapacityPartsFragmentDoc = new TypedDocumentString(`
    fragment CapacityParts on Capacity {
  basis
  wording
  ambiguous
  positions {
    id
    title
    organization {
      id
      name
    }
  }
}
    `, {"fragmentName":"CapacityParts"}) as unknown as TypedDocumentString<CapacityPartsFragment, unknown>;
export const StatementPartsFragmentDoc = new TypedDocumentString(`
    fragment StatementParts on Statement {
  id
  kind
  verb
  text
  gist
  supported
  saidAt {
    ...DateParts
  }
  speaker {
    ...ActorParts
  }
  capacity {
    ...CapacityParts
  }
  at {
    id
    title
  }
  article {
    id
    title
    url
  }
}
    fragment DateParts on FlexDate {
  text
  precision
  approximate
  earliest
  latest
  basis
  wording
}
fragment ActorParts on Actor {
  __typename
  id
  name
}
fragment CapacityParts on Capacity {
  basis
  wording
  ambiguous
  positions {
    id
    title
    organization {
      id
      name
    }
  }
}`, {"fragmentName":"StatementParts"}) as unknown as TypedDocumentString<StatementPartsFragment, unknown>;
export const NodePartsFragmentDoc = new TypedDocumentString(`
    fragment NodeParts on Node {
  __typename
  id
  ... on Actor {
    name
  }
  ... on Place {
    name
  }
  ... on Topic {
    name
  }
  ... on Position {
    office: title
  }
  ... on Event {
    title
  }
  ... on Article {
    title
  }
  ... on Statement {
    text
    gist
  }
}
    `, {"fragmentName":"NodeParts"}) as unknown as TypedDocumentString<NodePartsFragment, unknown>;
export const EvidencePartsFragmentDoc = new TypedDocumentString(`
    fragment EvidenceParts on Evidence {
  id
  field
  value
  basis
  stance
  confidence
  verified
  quote
  start
  end
  article {
    id
    title
    url
    status
    publisher {
      id
      name
    }
  }
}
    `, {"fragmentName":"EvidenceParts"}) as unknown as TypedDocumentString<EvidencePartsFragment, unknown>;
export const DisagreementPartsFragmentDoc = new TypedDocumentString(`
    fragment DisagreementParts on Disagreement {
  field
  accounts {
    value
    node {
      ...NodeParts
    }
    evidence(first: 10) {
      nodes {
        ...EvidenceParts
      }
    }
  }
}
    fragment NodeParts on Node {
  __typename
  id
  ... on Actor {
    name
  }
  ... on Place {
    name
  }
  ... on Topic {
    name
  }
  ... on Position {
    office: title
  }
  ... on Event {
    title
  }
  ... on Article {
    title
  }
  ... on Statement {
    text
    gist
  }
}
fragment EvidenceParts on Evidence {
  id
  field
  value
  basis
  stance
  confidence
  verified
  quote
  start
  end
  article {
    id
    title
    url
    status
    publisher {
      id
      name
    }
  }
}`, {"fragmentName":"DisagreementParts"}) as unknown as TypedDocumentString<DisagreementPartsFragment, unknown>;
export const EncountersDocument = new TypedDocumentString(`
    query Encounters($a: ID!, $b: ID!, $during: FlexDateText, $match: DateMatch = POSSIBLE, $kinds: [EventKind!], $first: Int = 20, $after: String) {
  encounters(a: $a, b: $b, during: $during, match: $match, kinds: $kinds) {
    a {
      ...ActorParts
    }
    b {
      ...ActorParts
    }
    count
    byKind {
      kind
      count
    }
    inPerson
    publishers
    truncated
    firstDate {
      ...DateParts
    }
    lastDate {
      ...DateParts
    }
    events(orderBy: DATE_DESC, first: $first, after: $after) {
      pageInfo {
        ...PageParts
      }
      nodes {
        ...EventParts
        evidence(first: 5) {
          nodes {
            ...EvidenceParts
          }
        }
      }
    }
    coListed(first: 10) {
      totalCount
      nodes {
        ...EventParts
      }
    }
  }
}
    fragment DateParts on FlexDate {
  text
  precision
  approximate
  earliest
  latest
  basis
  wording
}
fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ActorParts on Actor {
  __typename
  id
  name
}
fragment EvidenceParts on Evidence {
  id
  field
  value
  basis
  stance
  confidence
  verified
  quote
  start
  end
  article {
    id
    title
    url
    status
    publisher {
      id
      name
    }
  }
}
fragment EventParts on Event {
  id
  kind
  medium
  status
  title
  supported
  date {
    ...DateParts
  }
  endDate {
    ...DateParts
  }
  participants(first: 10) {
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      role
      actor {
        ...ActorParts
      }
    }
  }
}`) as unknown as TypedDocumentString<EncountersQuery, EncountersQueryVariables>;
export const CounterpartsDocument = new TypedDocumentString(`
    query Counterparts($actor: ID!, $during: FlexDateText, $match: DateMatch, $kinds: [EventKind!], $orderBy: CounterpartOrder, $first: Int = 20, $after: String) {
  node(id: $actor) {
    ... on Actor {
      ...ActorParts
      counterparts(
        during: $during
        match: $match
        kinds: $kinds
        orderBy: $orderBy
        first: $first
        after: $after
      ) {
        totalCount
        truncated
        pageInfo {
          ...PageParts
        }
        nodes {
          count
          inPerson
          actor {
            ...ActorParts
          }
          firstDate {
            ...DateParts
          }
          lastDate {
            ...DateParts
          }
        }
      }
    }
  }
}
    fragment DateParts on FlexDate {
  text
  precision
  approximate
  earliest
  latest
  basis
  wording
}
fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ActorParts on Actor {
  __typename
  id
  name
}`) as unknown as TypedDocumentString<CounterpartsQuery, CounterpartsQueryVariables>;
export const CommonCounterpartsDocument = new TypedDocumentString(`
    query CommonCounterparts($a: ID!, $b: ID!, $during: FlexDateText, $match: DateMatch, $kinds: [EventKind!], $first: Int = 20, $after: String) {
  commonCounterparts(
    a: $a
    b: $b
    during: $during
    match: $match
    kinds: $kinds
    first: $first
    after: $after
  ) {
    totalCount
    truncated
    pageInfo {
      ...PageParts
    }
    nodes {
      countA
      countB
      actor {
        ...ActorParts
      }
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ActorParts on Actor {
  __typename
  id
  name
}`) as unknown as TypedDocumentString<CommonCounterpartsQuery, CommonCounterpartsQueryVariables>;
export const EventsDocument = new TypedDocumentString(`
    query Events($filter: EventFilter, $orderBy: EventOrder, $first: Int = 20, $after: String, $includeUnsupported: Boolean = false) {
  events(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    includeUnsupported: $includeUnsupported
  ) {
    totalCount
    pageInfo {
      ...PageParts
    }
    nodes {
      ...EventParts
    }
  }
}
    fragment DateParts on FlexDate {
  text
  precision
  approximate
  earliest
  latest
  basis
  wording
}
fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ActorParts on Actor {
  __typename
  id
  name
}
fragment EventParts on Event {
  id
  kind
  medium
  status
  title
  supported
  date {
    ...DateParts
  }
  endDate {
    ...DateParts
  }
  participants(first: 10) {
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      role
      actor {
        ...ActorParts
      }
    }
  }
}`) as unknown as TypedDocumentString<EventsQuery, EventsQueryVariables>;
export const EventsBackwardsDocument = new TypedDocumentString(`
    query EventsBackwards($filter: EventFilter, $orderBy: EventOrder, $last: Int = 20, $before: String, $includeUnsupported: Boolean = false) {
  events(
    filter: $filter
    orderBy: $orderBy
    last: $last
    before: $before
    includeUnsupported: $includeUnsupported
  ) {
    totalCount
    pageInfo {
      ...PageParts
    }
    nodes {
      ...EventParts
    }
  }
}
    fragment DateParts on FlexDate {
  text
  precision
  approximate
  earliest
  latest
  basis
  wording
}
fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ActorParts on Actor {
  __typename
  id
  name
}
fragment EventParts on Event {
  id
  kind
  medium
  status
  title
  supported
  date {
    ...DateParts
  }
  endDate {
    ...DateParts
  }
  participants(first: 10) {
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      role
      actor {
        ...ActorParts
      }
    }
  }
}`) as unknown as TypedDocumentString<EventsBackwardsQuery, EventsBackwardsQueryVariables>;
export const TimelineDocument = new TypedDocumentString(`
    query Timeline($filter: EventFilter, $by: TimelineUnit = YEAR, $includeUnsupported: Boolean = false) {
  timeline(filter: $filter, by: $by, includeUnsupported: $includeUnsupported) {
    total
    truncated
    buckets {
      period
      count
      byKind {
        kind
        count
      }
    }
    unknown {
      count
      byKind {
        kind
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TimelineQuery, TimelineQueryVariables>;
export const EventsOfBothDocument = new TypedDocumentString(`
    query EventsOfBoth($a: ID!, $b: ID!, $during: FlexDateText, $match: DateMatch, $first: Int = 20, $after: String) {
  events(
    filter: {participants: {all: [$a, $b]}, during: $during, match: $match}
    orderBy: DATE_DESC
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      ...PageParts
    }
    nodes {
      ...EventParts
      independentSources
      evidence(first: 5) {
        nodes {
          ...EvidenceParts
        }
      }
    }
  }
}
    fragment DateParts on FlexDate {
  text
  precision
  approximate
  earliest
  latest
  basis
  wording
}
fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ActorParts on Actor {
  __typename
  id
  name
}
fragment EvidenceParts on Evidence {
  id
  field
  value
  basis
  stance
  confidence
  verified
  quote
  start
  end
  article {
    id
    title
    url
    status
    publisher {
      id
      name
    }
  }
}
fragment EventParts on Event {
  id
  kind
  medium
  status
  title
  supported
  date {
    ...DateParts
  }
  endDate {
    ...DateParts
  }
  participants(first: 10) {
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      role
      actor {
        ...ActorParts
      }
    }
  }
}`) as unknown as TypedDocumentString<EventsOfBothQuery, EventsOfBothQueryVariables>;
export const EventByIdDocument = new TypedDocumentString(`
    query EventById($id: ID!) {
  event(id: $id) {
    id
    kind
    medium
    status
    title
    cameoCode
    supported
    independentSources
    date {
      ...DateParts
    }
    endDate {
      ...DateParts
    }
    initiator {
      ...ActorParts
    }
    partOf {
      id
      title
    }
    places(first: 10) {
      nodes {
        id
        name
        latitude
        longitude
      }
    }
    about(first: 50) {
      nodes {
        ...NodeParts
      }
    }
    participants(first: 50) {
      totalCount
      pageInfo {
        hasNextPage
      }
      nodes {
        id
        role
        attendance
        initiator
        wording
        actor {
          ...ActorParts
        }
        capacity {
          ...CapacityParts
        }
      }
    }
    articles(first: 20) {
      totalCount
      nodes {
        id
        title
        url
        status
        publishedAt {
          ...DateParts
        }
        publisher {
          id
          name
        }
      }
    }
    disagreements {
      field
    }
  }
}
    fragment DateParts on FlexDate {
  text
  precision
  approximate
  earliest
  latest
  basis
  wording
}
fragment NodeParts on Node {
  __typename
  id
  ... on Actor {
    name
  }
  ... on Place {
    name
  }
  ... on Topic {
    name
  }
  ... on Position {
    office: title
  }
  ... on Event {
    title
  }
  ... on Article {
    title
  }
  ... on Statement {
    text
    gist
  }
}
fragment ActorParts on Actor {
  __typename
  id
  name
}
fragment CapacityParts on Capacity {
  basis
  wording
  ambiguous
  positions {
    id
    title
    organization {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<EventByIdQuery, EventByIdQueryVariables>;
export const DisagreementsDocument = new TypedDocumentString(`
    query Disagreements($event: ID!) {
  disagreements(event: $event) {
    ...DisagreementParts
  }
}
    fragment NodeParts on Node {
  __typename
  id
  ... on Actor {
    name
  }
  ... on Place {
    name
  }
  ... on Topic {
    name
  }
  ... on Position {
    office: title
  }
  ... on Event {
    title
  }
  ... on Article {
    title
  }
  ... on Statement {
    text
    gist
  }
}
fragment EvidenceParts on Evidence {
  id
  field
  value
  basis
  stance
  confidence
  verified
  quote
  start
  end
  article {
    id
    title
    url
    status
    publisher {
      id
      name
    }
  }
}
fragment DisagreementParts on Disagreement {
  field
  accounts {
    value
    node {
      ...NodeParts
    }
    evidence(first: 10) {
      nodes {
        ...EvidenceParts
      }
    }
  }
}`) as unknown as TypedDocumentString<DisagreementsQuery, DisagreementsQueryVariables>;
export const ContactGraphDocument = new TypedDocumentString(`
    query ContactGraph($ids: [ID!]!, $depth: Int = 1, $during: FlexDateText, $match: DateMatch = POSSIBLE, $kinds: [EventKind!], $first: Int = 50) {
  graph(
    ids: $ids
    depth: $depth
    during: $during
    match: $match
    kinds: $kinds
    first: $first
  ) {
    total
    truncated
    nodes {
      id
      depth
      count
      actor {
        ...ActorParts
      }
    }
    edges {
      from
      to
      count
      inPerson
      byKind {
        kind
        count
      }
      firstDate {
        ...DateParts
      }
      lastDate {
        ...DateParts
      }
    }
  }
}
    fragment DateParts on FlexDate {
  text
  precision
  approximate
  earliest
  latest
  basis
  wording
}
fragment ActorParts on Actor {
  __typename
  id
  name
}`) as unknown as TypedDocumentString<ContactGraphQuery, ContactGraphQueryVariables>;
export const PathsDocument = new TypedDocumentString(`
    query Paths($from: ID!, $to: ID!, $maxHops: Int = 4, $longer: Int = 0, $during: FlexDateText, $match: DateMatch = POSSIBLE, $kinds: [EventKind!], $timeRespecting: Boolean = false, $first: Int = 10) {
  paths(
    from: $from
    to: $to
    maxHops: $maxHops
    longer: $longer
    during: $during
    match: $match
    kinds: $kinds
    timeRespecting: $timeRespecting
    first: $first
  ) {
    distance
    truncatedBy
    paths {
      length
      hops {
        count
        from {
          ...ActorParts
        }
        to {
          ...ActorParts
        }
        events(first: 3) {
          nodes {
            ...EventParts
          }
        }
      }
    }
  }
}
    fragment DateParts on FlexDate {
  text
  precision
  approximate
  earliest
  latest
  basis
  wording
}
fragment ActorParts on Actor {
  __typename
  id
  name
}
fragment EventParts on Event {
  id
  kind
  medium
  status
  title
  supported
  date {
    ...DateParts
  }
  endDate {
    ...DateParts
  }
  participants(first: 10) {
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      role
      actor {
        ...ActorParts
      }
    }
  }
}`) as unknown as TypedDocumentString<PathsQuery, PathsQueryVariables>;
export const NodeByIdDocument = new TypedDocumentString(`
    query NodeById($id: ID!) {
  node(id: $id) {
    ...NodeParts
  }
}
    fragment NodeParts on Node {
  __typename
  id
  ... on Actor {
    name
  }
  ... on Place {
    name
  }
  ... on Topic {
    name
  }
  ... on Position {
    office: title
  }
  ... on Event {
    title
  }
  ... on Article {
    title
  }
  ... on Statement {
    text
    gist
  }
}`) as unknown as TypedDocumentString<NodeByIdQuery, NodeByIdQueryVariables>;
export const NodesByIdsDocument = new TypedDocumentString(`
    query NodesByIds($ids: [ID!]!) {
  nodes(ids: $ids) {
    ...NodeParts
  }
}
    fragment NodeParts on Node {
  __typename
  id
  ... on Actor {
    name
  }
  ... on Place {
    name
  }
  ... on Topic {
    name
  }
  ... on Position {
    office: title
  }
  ... on Event {
    title
  }
  ... on Article {
    title
  }
  ... on Statement {
    text
    gist
  }
}`) as unknown as TypedDocumentString<NodesByIdsQuery, NodesByIdsQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!, $types: [NodeType!], $first: Int = 8, $includeUnsupported: Boolean = false) {
  search(
    text: $text
    types: $types
    first: $first
    includeUnsupported: $includeUnsupported
  ) {
    field
    matched
    ranges {
      start
      end
    }
    score
    node {
      ...NodeParts
    }
  }
}
    fragment NodeParts on Node {
  __typename
  id
  ... on Actor {
    name
  }
  ... on Place {
    name
  }
  ... on Topic {
    name
  }
  ... on Position {
    office: title
  }
  ... on Event {
    title
  }
  ... on Article {
    title
  }
  ... on Statement {
    text
    gist
  }
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const OfficialByIdDocument = new TypedDocumentString(`
    query OfficialById($id: ID!) {
  official(id: $id) {
    id
    name
    names
    wikidataId
    externalIds
    tenures(first: 50) {
      totalCount
      nodes {
        id
        acting
        supported
        start {
          ...DateParts
        }
        end {
          ...DateParts
        }
        attested {
          ...DateParts
        }
        position {
          id
          title
          organization {
            id
            name
          }
        }
      }
    }
  }
}
    fragment DateParts on FlexDate {
  text
  precision
  approximate
  earliest
  latest
  basis
  wording
}`) as unknown as TypedDocumentString<OfficialByIdQuery, OfficialByIdQueryVariables>;
export const EventsOfActorDocument = new TypedDocumentString(`
    query EventsOfActor($actor: ID!, $filter: ParticipationFilter, $orderBy: ParticipationOrder = DATE_DESC, $first: Int = 20, $after: String, $includeUnsupported: Boolean = false) {
  node(id: $actor) {
    __typename
    ... on Actor {
      id
      name
      participations(
        filter: $filter
        orderBy: $orderBy
        first: $first
        after: $after
        includeUnsupported: $includeUnsupported
      ) {
        totalCount
        pageInfo {
          ...PageParts
        }
        nodes {
          id
          role
          attendance
          initiator
          wording
          supported
          capacity {
            ...CapacityParts
          }
          event {
            ...EventParts
          }
        }
      }
    }
  }
}
    fragment DateParts on FlexDate {
  text
  precision
  approximate
  earliest
  latest
  basis
  wording
}
fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ActorParts on Actor {
  __typename
  id
  name
}
fragment CapacityParts on Capacity {
  basis
  wording
  ambiguous
  positions {
    id
    title
    organization {
      id
      name
    }
  }
}
fragment EventParts on Event {
  id
  kind
  medium
  status
  title
  supported
  date {
    ...DateParts
  }
  endDate {
    ...DateParts
  }
  participants(first: 10) {
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      role
      actor {
        ...ActorParts
      }
    }
  }
}`) as unknown as TypedDocumentString<EventsOfActorQuery, EventsOfActorQueryVariables>;
export const OfficesAtDocument = new TypedDocumentString(`
    query OfficesAt($official: ID!, $asOf: FlexDateText!, $match: DateMatch! = CERTAIN) {
  official(id: $official) {
    id
    name
    offices(asOf: $asOf, match: $match) {
      id
      acting
      start {
        ...DateParts
      }
      end {
        ...DateParts
      }
      position {
        id
        title
        organization {
          id
          name
        }
      }
    }
  }
}
    fragment DateParts on FlexDate {
  text
  precision
  approximate
  earliest
  latest
  basis
  wording
}`) as unknown as TypedDocumentString<OfficesAtQuery, OfficesAtQueryVariables>;
export const OfficeHoldersDocument = new TypedDocumentString(`
    query OfficeHolders($position: ID!, $asOf: FlexDateText!, $first: Int = 20, $after: String) {
  officeHolders(position: $position, asOf: $asOf, first: $first, after: $after) {
    totalCount
    truncated
    pageInfo {
      ...PageParts
    }
    nodes {
      match
      official {
        id
        name
      }
      tenures {
        id
        acting
        start {
          ...DateParts
        }
        end {
          ...DateParts
        }
        attested {
          ...DateParts
        }
      }
      namedIn(first: 5) {
        nodes {
          event {
            ...EventParts
          }
        }
      }
    }
  }
}
    fragment DateParts on FlexDate {
  text
  precision
  approximate
  earliest
  latest
  basis
  wording
}
fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ActorParts on Actor {
  __typename
  id
  name
}
fragment EventParts on Event {
  id
  kind
  medium
  status
  title
  supported
  date {
    ...DateParts
  }
  endDate {
    ...DateParts
  }
  participants(first: 10) {
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      role
      actor {
        ...ActorParts
      }
    }
  }
}`) as unknown as TypedDocumentString<OfficeHoldersQuery, OfficeHoldersQueryVariables>;
export const ItineraryDocument = new TypedDocumentString(`
    query Itinerary($official: ID!, $during: FlexDateText, $first: Int = 20, $after: String) {
  itinerary(official: $official, during: $during) {
    truncated
    official {
      id
      name
    }
    stays(first: $first, after: $after) {
      totalCount
      pageInfo {
        ...PageParts
      }
      nodes {
        from {
          ...DateParts
        }
        to {
          ...DateParts
        }
        gapBefore {
          from
          to
        }
        places(first: 10) {
          nodes {
            id
            name
            latitude
            longitude
          }
        }
        event {
          ...EventParts
        }
        parts(first: 10) {
          totalCount
          nodes {
            ...EventParts
          }
        }
        overlaps(first: 5) {
          totalCount
          nodes {
            id
            title
          }
        }
      }
    }
    unplaced(first: 20) {
      totalCount
      nodes {
        ...EventParts
      }
    }
    undated(first: 20) {
      totalCount
      nodes {
        ...EventParts
      }
    }
  }
}
    fragment DateParts on FlexDate {
  text
  precision
  approximate
  earliest
  latest
  basis
  wording
}
fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ActorParts on Actor {
  __typename
  id
  name
}
fragment EventParts on Event {
  id
  kind
  medium
  status
  title
  supported
  date {
    ...DateParts
  }
  endDate {
    ...DateParts
  }
  participants(first: 10) {
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      role
      actor {
        ...ActorParts
      }
    }
  }
}`) as unknown as TypedDocumentString<ItineraryQuery, ItineraryQueryVariables>;
export const EvidenceDocument = new TypedDocumentString(`
    query Evidence($filter: EvidenceFilter, $first: Int = 20, $after: String) {
  allEvidence(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageParts
    }
    nodes {
      ...EvidenceParts
      supports {
        __typename
        ... on Evidenced {
          id
        }
      }
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment EvidenceParts on Evidence {
  id
  field
  value
  basis
  stance
  confidence
  verified
  quote
  start
  end
  article {
    id
    title
    url
    status
    publisher {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<EvidenceQuery, EvidenceQueryVariables>;
export const RetractedFactsDocument = new TypedDocumentString(`
    query RetractedFacts($first: Int = 10, $after: String) {
  articles(
    filter: {statuses: [RETRACTED]}
    orderBy: DATE_DESC
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      ...PageParts
    }
    nodes {
      id
      title
      url
      publishedAt {
        ...DateParts
      }
      events(first: 50, includeUnsupported: true) {
        totalCount
        nodes {
          id
          kind
          title
          supported
          independentSources
        }
      }
      statements(first: 50, includeUnsupported: true) {
        totalCount
        nodes {
          id
          kind
          text
          gist
          supported
          speaker {
            ...ActorParts
          }
        }
      }
    }
  }
}
    fragment DateParts on FlexDate {
  text
  precision
  approximate
  earliest
  latest
  basis
  wording
}
fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ActorParts on Actor {
  __typename
  id
  name
}`) as unknown as TypedDocumentString<RetractedFactsQuery, RetractedFactsQueryVariables>;
export const LoadsDocument = new TypedDocumentString(`
    query Loads($first: Int = 20, $after: String) {
  loads(first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageParts
    }
    nodes {
      id
      dataset
      sha256
      licence
      loadedAt
      created
      updated
      unchanged
    }
  }
}
    fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`) as unknown as TypedDocumentString<LoadsQuery, LoadsQueryVariables>;
export const StatementsDocument = new TypedDocumentString(`
    query Statements($filter: StatementFilter, $orderBy: StatementOrder, $first: Int = 20, $after: String, $includeUnsupported: Boolean = false) {
  statements(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    includeUnsupported: $includeUnsupported
  ) {
    totalCount
    pageInfo {
      ...PageParts
    }
    nodes {
      ...StatementParts
      about(first: 10) {
        nodes {
          ...NodeParts
        }
      }
      evidence(first: 5) {
        nodes {
          ...EvidenceParts
        }
      }
    }
  }
}
    fragment DateParts on FlexDate {
  text
  precision
  approximate
  earliest
  latest
  basis
  wording
}
fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment NodeParts on Node {
  __typename
  id
  ... on Actor {
    name
  }
  ... on Place {
    name
  }
  ... on Topic {
    name
  }
  ... on Position {
    office: title
  }
  ... on Event {
    title
  }
  ... on Article {
    title
  }
  ... on Statement {
    text
    gist
  }
}
fragment ActorParts on Actor {
  __typename
  id
  name
}
fragment CapacityParts on Capacity {
  basis
  wording
  ambiguous
  positions {
    id
    title
    organization {
      id
      name
    }
  }
}
fragment EvidenceParts on Evidence {
  id
  field
  value
  basis
  stance
  confidence
  verified
  quote
  start
  end
  article {
    id
    title
    url
    status
    publisher {
      id
      name
    }
  }
}
fragment StatementParts on Statement {
  id
  kind
  verb
  text
  gist
  supported
  saidAt {
    ...DateParts
  }
  speaker {
    ...ActorParts
  }
  capacity {
    ...CapacityParts
  }
  at {
    id
    title
  }
  article {
    id
    title
    url
  }
}`) as unknown as TypedDocumentString<StatementsQuery, StatementsQueryVariables>;