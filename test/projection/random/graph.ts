import { dated, randomDate, randomPeriod } from './graph-dates';
import { type Facts, randomEvidence, type SeedLine } from './graph-evidence';
import { Random } from './random';

/**
 * A random graph, as the records that a data team would write: all types, names in several scripts, dates of every
 * form, nested places and organizations, sources that were withdrawn, that copy each other and that do not agree.
 */

const NAMES = [
  'Sergey Lavrov',
  'Лавров',
  'John Kerry',
  'Маша Захарова',
  '王毅',
  'محمد جواد ظریف',
  'Šefčovič',
  'Jean-Yves Le Drian',
  'Al-Assad',
  'abbas',
  'Kim',
  'Kim Il',
  'Đoàn',
  'Ólafur',
  'Κοτζιάς',
  'The US',
];
const WORDS = ['talks', 'call', 'visit', 'Syria', 'Женева', 'peace', 'sanctions', 'Vienna', 'the', 'deal'];
const EVENT_KINDS = ['PHONE_CALL', 'VISIT', 'SUMMIT', 'BILATERAL_MEETING', 'SANCTION', 'OTHER'];
const ROLES = ['PARTICIPANT', 'SIDE', 'HOST', 'VISITOR', 'SPEAKER'];

/** Draws a graph: about 200 records, each id once, every reference to one of them. */
export function randomGraph(seed: number): SeedLine[] {
  return new GraphWriter(new Random(seed)).write();
}

class GraphWriter {
  private readonly lines: SeedLine[] = [];
  private readonly known = new Map<string, string[]>();
  private readonly facts: Facts = { EVENT: [], STATEMENT: [], TENURE: [], PARTICIPATION: [] };

  constructor(private readonly random: Random) {}

  write(): SeedLine[] {
    const { random } = this;
    this.named('place', 'l', 8, (before) => ({
      kind: random.pick(['COUNTRY', 'CITY', 'VENUE']),
      within: this.oneOf(before, 0.7),
      succeeds: before.length > 0 ? random.maybe(0.4, () => random.some(before, 1, 2)) : undefined,
      ...(random.chance(0.4) && { latitude: random.whole(-90, 90), longitude: random.whole(-180, 180) }),
      iso2: random.maybe(0.3, () => 'XA'),
      iso3: random.maybe(0.3, () => 'XAA'),
    }));
    this.named('topic', 't', 5, () => ({ kind: random.pick(['ISSUE', 'CONFLICT', 'AGREEMENT']) }));
    this.named('organization', 'o', 9, (before) => ({
      kind: random.pick(['STATE', 'MINISTRY', 'MEDIUM', 'IGO']),
      country: random.maybe(0.5, () => random.pick(['US', 'RU'])),
      partOf: this.oneOf(before, 0.5),
      wikidataId: random.maybe(0.3, () => `Q${random.whole(1, 99)}`),
      externalIds: random.maybe(0.3, () => random.some(['x:4', 'y:5'], 1, 2)),
    }));
    this.named('official', 'p', 10, () => ({
      externalIds: random.maybe(0.4, () => random.some(['x:1', 'y:2', 'x:3'], 1, 3)),
      wikidataId: random.maybe(0.4, () => `Q${random.whole(1, 99)}`),
    }));
    this.positions();
    this.tenures();
    this.articles();
    this.events();
    this.participations();
    this.statements();
    this.mentions();
    return [...this.lines, ...randomEvidence(random, this.ids('article'), this.facts)];
  }

  private add(line: SeedLine): void {
    this.lines.push(line);
    const { type, id } = line as { type: string; id?: string };
    if (id) this.known.set(type, [...(this.known.get(type) ?? []), id]);
  }

  private ids(...types: string[]): string[] {
    return types.flatMap((type) => this.known.get(type) ?? []);
  }

  /** Things with names; `more` gets those that came before, so that what nests has no circle. */
  private named(type: string, key: string, count: number, more: (before: string[]) => SeedLine): void {
    const { random } = this;
    for (let index = 0; index < count; index += 1) {
      const before = this.ids(type).slice(-4);
      this.add({
        type,
        id: `${type}:${key}${index}`,
        name: random.pick(NAMES),
        names: random.maybe(0.5, () => random.some(NAMES, 1, 3)),
        ...more(before),
      });
    }
  }

  private positions(): void {
    const { random } = this;
    for (let index = 0; index < 7; index += 1) {
      this.add({
        type: 'position',
        id: `position:f${index}`,
        title: random.pick(['Minister', 'Президент', 'Spokesman', 'Secretary of State']),
        names: random.maybe(0.3, () => random.some(WORDS, 1, 2)),
        classification: random.pick(['FOREIGN_MINISTER', 'HEAD_OF_STATE', 'SPOKESPERSON']),
        organization: random.pick(this.ids('organization')),
      });
    }
  }

  private tenures(): void {
    const { random } = this;
    for (let index = 0; index < 20; index += 1) {
      const id = `tenure:h${index}`;
      this.facts.TENURE.push(id);
      this.add({
        type: 'tenure',
        id,
        official: random.pick(this.ids('official').slice(0, 8)),
        position: random.pick(this.ids('position')),
        ...dated(
          'start',
          random.maybe(0.75, () => randomDate(random, 2011, 2014)),
          random,
        ),
        ...dated(
          'end',
          random.maybe(0.7, () => randomDate(random, 2016, 2018)),
          random,
        ),
        ...dated(
          'attested',
          random.maybe(0.4, () => randomDate(random, 2015, 2015)),
          random,
        ),
        acting: random.maybe(0.3, () => random.chance(0.7)),
      });
    }
  }

  private articles(): void {
    const { random } = this;
    for (let index = 0; index < 12; index += 1) {
      this.add({
        type: 'article',
        id: `article:a${index}`,
        kind: random.pick(['NEWS', 'RECORD', 'REPORT']),
        title: random.maybe(0.8, () => this.words()),
        url: random.maybe(0.5, () => `https://example.org/${index}`),
        publisher: random.maybe(0.8, () => random.pick(this.ids('organization').slice(0, 5))),
        ...dated(
          'publishedAt',
          random.maybe(0.8, () => randomDate(random, 2015, 2016)),
          random,
        ),
        language: random.maybe(0.6, () => random.pick(['en', 'ru'])),
        status: index < 4 ? 'RETRACTED' : random.maybe(0.4, () => random.pick(['ACTIVE', 'CORRECTED'])),
        textSha256: random.maybe(0.5, () => random.pick(['a', 'b']).repeat(64)),
        cites: random.maybe(0.5, () =>
          random.some([...this.ids('article'), ...this.ids('organization')], 1, 4),
        ),
      });
    }
  }

  private events(): void {
    const { random } = this;
    for (let index = 0; index < 22; index += 1) {
      const id = `event:e${index}`;
      this.facts.EVENT.push(id);
      const before = this.ids('event').slice(-5);
      this.add({
        type: 'event',
        id,
        kind: random.pick(EVENT_KINDS),
        medium: random.maybe(0.5, () => random.pick(['PHONE', 'VIDEO', 'IN_PERSON'])),
        status: random.maybe(0.4, () => random.pick(['HELD', 'DENIED', 'PROPOSED'])),
        title: random.maybe(0.8, () => this.words()),
        ...randomPeriod(random),
        cameoCode: random.maybe(0.2, () => '040'),
        places: random.maybe(0.5, () => random.some(this.ids('place'), 1, 3)),
        partOf: this.oneOf(before, 0.5),
        about: random.maybe(0.7, () =>
          random.some([...this.ids('topic', 'place', 'organization'), ...before], 1, 5),
        ),
      });
    }
  }

  private participations(): void {
    const { random } = this;
    const seen = new Set<string>();
    for (let count = 0; count < 90; count += 1) {
      const [event, actor] = [
        random.pick(this.ids('event')),
        random.pick(this.ids('official', 'organization')),
      ];
      const role = random.maybe(0.5, () => random.pick(ROLES));
      const suffix = role === undefined || role === 'PARTICIPANT' ? '' : `:${role.toLowerCase()}`;
      const id = `participation:${event.slice(6)}:${actor.slice(actor.indexOf(':') + 1)}${suffix}`;
      if (seen.has(id)) continue;
      seen.add(id);
      this.facts.PARTICIPATION.push(id);
      this.add({
        type: 'participation',
        event,
        actor,
        role,
        initiator: random.maybe(0.4, () => random.chance(0.6)),
        attendance: random.maybe(0.3, () => random.pick(['EXPECTED', 'ABSENT'])),
        positions: random.maybe(0.15, () => random.some(this.ids('position'), 1, 2)),
        wording: random.maybe(0.1, () => 'the minister'),
      });
    }
  }

  private statements(): void {
    const { random } = this;
    for (let index = 0; index < 24; index += 1) {
      const id = `statement:s${index}`;
      this.facts.STATEMENT.push(id);
      const [text, article] = [random.maybe(0.3, () => this.words()), random.pick(this.ids('article'))];
      const speaker = random.maybe(0.85, () =>
        random.pick(this.ids('official', 'organization').slice(0, 16)),
      );
      this.add({
        type: 'statement',
        id,
        kind: text === undefined ? random.pick(['PARAPHRASE', 'READOUT']) : 'QUOTE',
        text,
        speaker,
        positions: speaker && random.maybe(0.2, () => random.some(this.ids('position'), 1, 2)),
        gist: random.maybe(0.5, () => this.words()),
        verb: random.maybe(0.4, () => 'said'),
        ...dated(
          'saidAt',
          random.maybe(0.7, () => randomDate(random, 2015, 2016)),
          random,
        ),
        at: random.maybe(0.6, () => random.pick(this.ids('event'))),
        about: random.maybe(0.6, () =>
          random.some(this.ids('topic', 'event', 'official', 'position', 'place', 'organization'), 1, 4),
        ),
        addressedTo: random.maybe(0.6, () => random.some(this.ids('official', 'organization'), 1, 2)),
        article,
      });
      // What is quoted needs evidence with the same words.
      if (text) this.add({ type: 'evidence', article, supports: id, field: 'text', quote: text });
    }
  }

  private mentions(): void {
    const { random } = this;
    const named = this.ids('official', 'organization', 'position', 'place', 'topic', 'event');
    const seen = new Set<string>();
    for (let count = 0; count < 45; count += 1) {
      const [article, node, start] = [
        random.pick(this.ids('article')),
        random.pick(named),
        random.whole(0, 120),
      ];
      if (seen.has(`${article} ${node} ${start}`)) continue;
      seen.add(`${article} ${node} ${start}`);
      const surface = random.pick(WORDS);
      this.add({ type: 'mention', article, node, surface, start, end: start + surface.length });
    }
  }

  private oneOf(ids: readonly string[], probability: number): string | undefined {
    return ids.length > 0 ? this.random.maybe(probability, () => this.random.pick(ids)) : undefined;
  }

  private words(): string {
    return this.random.some(WORDS, 1, 4).join(' ');
  }
}
