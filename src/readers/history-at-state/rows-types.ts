import type { RowPlace } from './rows-fields';

/** A country as a row names it. */
export interface CountryLabel {
  /** Of the register: `russia`. One id stands for several countries over time; see countries.ts. */
  readonly id: string;
  readonly label: string;
}

/** A trip abroad. */
export interface Trip extends RowPlace {
  readonly id: string;
  readonly role: 'secretary' | 'president';
  /** A secretary's is the person id of the register; a president's is of presidents.xml. */
  readonly who: string;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly country: CountryLabel;
  /** A city, several with commas, or "". */
  readonly locale: string;
  /** What its article's text is: white space runs are one blank. "" where there is none. */
  readonly remarks: string;
}

/** A visit to the United States. */
export interface Visit extends RowPlace {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  /** Office and name in one text. */
  readonly visitor: string;
  readonly from: CountryLabel;
  readonly description: string;
}

/** A presidency: who was President twice has two. */
export interface President extends RowPlace {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly birth?: string | undefined;
  readonly tookOffice: string;
  readonly leftOffice?: string | undefined;
}

/** Somebody who held or was to hold an office. */
export interface Person extends RowPlace {
  readonly id: string;
  readonly surname: string;
  readonly forename: string;
  /** "Jr.", "III". */
  readonly genName?: string | undefined;
  readonly alternates: readonly string[];
  /** Ids that the register gave before. */
  readonly oldIds: readonly string[];
  readonly birth?: string | undefined;
  readonly death?: string | undefined;
}

/** Of the four dates of an appointment each may be missing. A chief of mission has taken up office when credentials were presented. */
export interface Appointment extends RowPlace {
  readonly id: string;
  readonly person: string;
  /** Title: of `roles-country-chiefs`, or the post's own. */
  readonly role: string;
  /** The country id of a mission to a country. */
  readonly country?: string | undefined;
  /** The post: of the Department, or the mission to an organization. */
  readonly post?: Post | undefined;
  readonly appointed?: string | undefined;
  readonly arrived?: string | undefined;
  readonly started?: string | undefined;
  readonly ended?: string | undefined;
  /** What the register notes to a date: "Left post on or soon after". */
  readonly startedNote?: string | undefined;
  readonly endedNote?: string | undefined;
  readonly notes: readonly string[];
  /** It stands among those who were named and, but for a few, never took up office. */
  readonly nominee: boolean;
}

/** An office of the Department of State, or a mission to an organization. */
export interface Post extends RowPlace {
  readonly id: string;
  readonly title: string;
  readonly alternates: readonly string[];
  /** It is a mission. */
  readonly mission: boolean;
}

/** Appointments of one person that went together. */
export interface Concurrence extends RowPlace {
  readonly person: string;
  readonly appointments: readonly string[];
}

/** A territory of the gazetteer in one form of it. */
export interface Territory extends RowPlace {
  readonly id: string;
  readonly name: string;
  readonly longName?: string | undefined;
  readonly since?: string | undefined;
  /** Undefined where it is there now. */
  readonly until?: string | undefined;
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
}

/** A city of the gazetteer. */
export interface Locale extends RowPlace {
  readonly id: string;
  readonly name: string;
  readonly alternates: readonly string[];
  /** Id of the territory that it lies in now. */
  readonly territory: string;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}
