import { historyAtState } from '../../../src/readers/history-at-state';
import type { Conversion, SeedLine } from '../../../src/readers/reader';
import { withFiles } from '../../load/world';

/** Rows of the register as files, read. */

/** A row of travels; Kerry in Paris where nothing else is said. */
export interface TripIn {
  id: number;
  who?: string;
  role?: string;
  start: string;
  end?: string;
  country?: [id: string, label: string];
  locale?: string;
  remarks: string;
}

const trip = ({ id, who = 'kerry-john-forbes', role = 'secretary', start, end = start, ...row }: TripIn) => {
  const [country, label] = row.country ?? ['france', 'France'];
  return (
    `<trip role="${role}" who="${who}"><id>${id}</id><role>${role}</role><name>John Forbes Kerry</name>` +
    `<start-date>${start}</start-date><end-date>${end}</end-date><country id="${country}">${label}</country>` +
    `<locale>${row.locale ?? 'Paris'}</locale><remarks>${row.remarks}</remarks></trip>`
  );
};

interface VisitIn {
  id: number;
  start: string;
  end?: string;
  visitor: string;
  from: [id: string, label: string];
  description: string;
}

const visit = ({ id, start, end = start, visitor, from: [country, label], description }: VisitIn) =>
  `<visit><id>${id}</id><start-date>${start}</start-date><end-date>${end}</end-date><visitor>${visitor}</visitor>` +
  `<from id="${country}">${label}</from><description>${description}</description></visit>`;

/** What the reader makes of some rows. */
export type Made = Conversion & { of: (type: string) => readonly SeedLine[] };

const made = (files: Record<string, string>): Promise<Made> =>
  withFiles(files, async (folder) => {
    const conversion = await historyAtState.read([folder]);
    return { ...conversion, of: (type: string) => conversion.records.get(type) ?? [] };
  });
export const ofTrips = (...trips: TripIn[]) =>
  made({ 'a.xml': `<trips>${trips.map(trip).join('')}</trips>` });
export const ofVisits = (...visits: VisitIn[]) =>
  made({ 'b.xml': `<visits>${visits.map(visit).join('')}</visits>` });

/** Who travels where nothing else is said. */
export const KERRY = 'pocom:kerry-john-forbes';

/** Events in the order of their ids: kind, date, and who took part in what role. */
export const events = (it: Made) =>
  it.of('event').map(({ id, kind, date, endDate }) => [
    String(id).replace('event:history-at-state:', ''),
    kind,
    [date, endDate].filter(Boolean).join(' to '),
    it
      .of('participation')
      .filter(({ event }) => event === id)
      .map(({ actor, role }) => [String(actor).replace(/^[a-z]+:/, ''), role].filter(Boolean).join(' '))
      .sort(),
  ]);
