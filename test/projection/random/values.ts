import {
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import type { World } from './naive/world';
import type { Random } from './random';

/** Random values of arguments: mostly ids, words, days and codes that the graph has, so that something is found. */

const ANY = [
  'official',
  'organization',
  'event',
  'place',
  'topic',
  'position',
  'article',
  'statement',
  'tenure',
];
const ABOUT = ['topic', 'event', 'place', 'organization'];

/** Types of ids that a field of a filter takes; those of the filter's own type where it is not here. */
const REACHED: Readonly<Record<string, readonly string[]>> = {
  'ArticleFilter.publisher': ['organization'],
  'ArticleFilter.mentions': [...ABOUT, 'official', 'position'],
  'ArticleFilter.events': ['event'],
  'ArticleFilter.cites': ['article', 'organization'],
  'EventFilter.participants': ['official', 'organization'],
  'EventFilter.about': ABOUT,
  'EventFilter.at': ['place'],
  'EventFilter.partOf': ['event'],
  'OrganizationFilter.partOf': ['organization'],
  'PlaceFilter.within': ['place'],
  'PositionFilter.organization': ['organization'],
  'StatementFilter.speaker': ['official', 'organization'],
  'StatementFilter.addressedTo': ['official', 'organization'],
  'StatementFilter.about': [...ABOUT, 'official', 'position'],
  'StatementFilter.at': ['event'],
  'TenureFilter.official': ['official'],
  'ActorFilter.ids': ['official', 'organization'],
  'SubjectFilter.ids': ANY,
  'SourceFilter.ids': ANY,
  'EvidenceFilter.facts': ['event', 'statement', 'tenure', 'participation'],
};

const PERIODS = [
  '2015',
  '2015-12',
  '2014',
  '2012/2014',
  '2015-12-28',
  '2013/..',
  '../2015-06',
  '2015-02-10/2015-09',
];
const CLOSED = PERIODS.filter((it) => !it.includes('..'));

export class Values {
  private readonly ids = new Map<string, string[]>();
  private readonly words: readonly string[];
  private readonly strings: Readonly<Record<string, readonly string[]>>;

  constructor(
    private readonly random: Random,
    world: World,
  ) {
    const add = (id: string) => {
      const type = id.slice(0, id.indexOf(':'));
      this.ids.set(type, [...(this.ids.get(type) ?? []), id]);
    };
    for (const thing of world.things) {
      add(thing.id);
      for (const { props } of world.to(thing, 'Participation')) add(String(props.id));
    }
    const texts = world.things.flatMap(({ props }) => [props.name, props.title, props.gist]);
    this.words = [...new Set(texts.flatMap((it) => (typeof it === 'string' ? it.split(' ') : [])))].sort();
    const kept = (property: string) =>
      [...new Set(world.things.map(({ props }) => props[property]))]
        .filter((it) => typeof it === 'string')
        .sort();
    this.strings = {
      languages: kept('language'),
      countries: [...kept('country'), ...kept('iso2')],
      urls: kept('url'),
      wikidataIds: kept('wikidataId'),
      datasets: kept('dataset'),
      fields: kept('field'),
    };
  }

  /** An id of one of these types; sometimes one that nothing has. */
  id(types: readonly string[] = ANY): string {
    const { random } = this;
    const type = random.pick(types);
    return random.chance(0.07) ? `${type}:nobody` : random.pick(this.ids.get(type) ?? [`${type}:none`]);
  }

  /** An id that something has. */
  knownId(type: string): string {
    return this.random.pick(this.ids.get(type) ?? []);
  }

  /** Between some and so many ids, none twice. */
  someIds(types: readonly string[] | undefined, least: number, most: number): string[] {
    const count = this.random.whole(least, most);
    return [...new Set(Array.from({ length: count }, () => this.id(types)))];
  }

  day(): string {
    return this.random.pick(CLOSED);
  }

  /** A filter of one or two conditions, and at most so many levels of filters in it. */
  filter(type: GraphQLInputType, levels: number): Record<string, unknown> {
    const { random } = this;
    const named = getNullableType(type);
    if (!isInputObjectType(named)) throw new Error('a filter is an input object');
    const fields = Object.values(named.getFields()).filter(({ name }) => name !== 'match');
    const leaves = fields.filter(({ type: of }) => !isFilter(of));
    const chosen = levels > 1 ? fields : leaves;
    // A mention is told by filters alone.
    if (chosen.length === 0) return {};
    const value: Record<string, unknown> = {};
    for (const field of random.some(chosen, random.chance(0.05) ? 0 : 1, 2)) {
      value[field.name] = random.chance(0.03) ? null : this.condition(named.name, field, levels);
    }
    if (fields.some(({ name }) => name === 'during') && random.chance(0.5)) {
      value.match = random.pick(['CERTAIN', 'POSSIBLE']);
    }
    return value;
  }

  private condition(filter: string, { name, type }: GraphQLInputField, levels: number): unknown {
    const { random } = this;
    const named = getNamedType(type);
    if (isFilter(type)) {
      const inner = () => this.filter(named, levels - 1);
      return isListType(getNullableType(type))
        ? Array.from({ length: random.whole(random.chance(0.1) ? 0 : 1, 2) }, inner)
        : inner();
    }
    const own =
      filter === 'EvidenceFilter' && name === 'ids' ? ['evidence'] : [filter.slice(0, -6).toLowerCase()];
    const types = REACHED[`${filter}.${name}`] ?? own;
    if (isInputObjectType(named)) return this.lists(types);
    if (isEnumType(named))
      return random.some(
        named.getValues().map((it) => it.name),
        random.chance(0.05) ? 0 : 1,
        4,
      );
    switch (named.name) {
      case 'Boolean':
        return random.chance(0.6);
      case 'ID':
        return this.someIds(types, random.chance(0.05) ? 0 : 1, 4);
      case 'FlexDateText':
        return random.pick(name === 'during' ? PERIODS : CLOSED);
      default:
        return name === 'text' ? this.text() : random.some(this.strings[name] ?? [], 1, 2);
    }
  }

  /** All of these, any, none. */
  private lists(types: readonly string[]): Record<string, unknown> {
    const { random } = this;
    const chosen = random.some(['all', 'any', 'none'], 1, random.chance(0.3) ? 2 : 1);
    return Object.fromEntries(
      chosen.map((list) => [list, this.someIds(types, random.chance(0.05) ? 0 : 1, list === 'all' ? 2 : 5)]),
    );
  }

  /** A word or two, or the beginning of one. */
  private text(): string {
    const { random } = this;
    const word = () => {
      const it = random.pick(this.words);
      return random.chance(0.4) ? [...it].slice(0, random.whole(1, 4)).join('') : it;
    };
    return random.chance(0.2) ? `${word()} ${word()}` : word();
  }
}

/** Whether a field of a filter is a filter itself, or a list of such. */
const isFilter = (type: GraphQLInputType): boolean => getNamedType(type).name.endsWith('Filter');
