import neo4j from 'neo4j-driver';
import { question } from '../../projection/question';

/** What each reason counts, in hundredths. A name alone never proposes anybody. */
const WEIGHTS = {
  SAME_NAME: 50,
  NAME_CONTAINED: 35,
  SAME_OFFICE: 30,
  SAME_ORGANIZATION: 15,
  NEAR_IN_TIME: 20,
} as const;

const WEIGHT_MAP = `{${Object.entries(WEIGHTS)
  .map(([reason, weight]) => `${reason}: ${weight}`)
  .join(', ')}}`;

/** Candidates that are looked at, and the years between two lives of which one may go on in the other. */
const CANDIDATES = 100;
const YEARS = 6;

/** Positions that an official was said to be in, or held. */
const positionsOf = (official: string) =>
  `COLLECT { MATCH (${official})-[part:TOOK_PART_IN]->() UNWIND part.positionIds AS id RETURN DISTINCT id ` +
  `UNION MATCH (${official})-[:HELD]->(:Tenure)-[:OF]->(position) RETURN position.id AS id }`;

const organizationsOf = (positions: string) =>
  `COLLECT { UNWIND ${positions} AS id MATCH (:Position {id: id})-[:IN]->(organization) RETURN DISTINCT organization.id }`;

/** First and last day of the events and tenures of an official; nulls where nothing has a date. */
const lifeOf = (official: string) =>
  `head(COLLECT { MATCH (${official})-[:TOOK_PART_IN|HELD]->(fact) ` +
  'RETURN [min(fact.startEarliest), max(coalesce(fact.endLatest, fact.startLatest))] })';

/** Whether all words of the text `part` stand in the text `whole`. */
const within = (part: string, whole: string) =>
  `all(word IN split(${part}, ' ') WHERE word IN split(${whole}, ' '))`;

/** Whether a text of `these` stands in one of `those`. */
const contained = (these: string, those: string) =>
  `any(it IN ${these} WHERE any(whole IN ${those} WHERE ${within('it', 'whole')}))`;

/**
 * How the full names of an official sound: without those that are a part of another one. Sources call two Presidents
 * Bush "Bush"; that says nothing of two who have given names as well.
 */
const fullNamesOf = (official: string) =>
  `[it IN ${official}.sounds WHERE NOT any(whole IN ${official}.sounds WHERE size(whole) > size(it) AND ${within('it', 'whole')})]`;

/**
 * Officials who may be the same person as one, best first, then by id.
 *
 * In:   `id` of an official; `first` 1 to 50.
 * Out:  `other` with `score` and `reasons`; one row without `other` where there is nobody; nothing for an unknown id.
 * Cost: one seek, a full-text query for each of its names' last words, and the positions and events of at most
 *       100 candidates.
 */
export const possibleDuplicates = question({
  name: 'official.possibleDuplicates',
  how: 'list',
  rows: ({ first }) => first as number,
  match: (_, { fresh, param }) => {
    const [self, other, score, reasons] = [fresh('self'), fresh('other'), fresh('score'), fresh('reasons')];
    const [positions, organizations, life] = [fresh('positions'), fresh('organizations'), fresh('life')];
    const has = (reason: keyof typeof WEIGHTS, condition: string) =>
      `CASE WHEN ${condition} THEN ['${reason}'] ELSE [] END`;
    const theirs = positionsOf(other);
    const best = `${score} DESC, ${other}.id`;
    return {
      text:
        `MATCH (${self}:Official {id: ${param(({ id }) => id)}}) ` +
        `WITH ${self}, ${positionsOf(self)} AS ${positions}, ${lifeOf(self)} AS ${life} ` +
        `WITH ${self}, ${positions}, ${life}, ${organizationsOf(positions)} AS ${organizations} ` +
        `OPTIONAL CALL (${self}) { UNWIND ${self}.sounds AS sound WITH DISTINCT last(split(sound, ' ')) AS family ` +
        `CALL db.index.fulltext.queryNodes('search', 'sounds:' + family) YIELD node ` +
        `WITH node WHERE node:Official AND node.id <> ${self}.id RETURN DISTINCT node AS ${other} LIMIT ${CANDIDATES} } ` +
        `WITH ${self}, ${other}, ${positions}, ${organizations}, ${life}, ${theirs} AS theirs, ${lifeOf(other)} AS theirLife ` +
        `WITH *, ${fullNamesOf(self)} AS mine, ${fullNamesOf(other)} AS others ` +
        `WITH ${self}, ${other}, CASE WHEN any(it IN mine WHERE it IN others) THEN ['SAME_NAME'] ` +
        `WHEN ${contained('mine', 'others')} OR ${contained('others', 'mine')} ` +
        `THEN ['NAME_CONTAINED'] ELSE [] END AS name, ` +
        `CASE WHEN any(it IN theirs WHERE it IN ${positions}) THEN ['SAME_OFFICE'] ` +
        `WHEN any(it IN ${organizationsOf('theirs')} WHERE it IN ${organizations}) THEN ['SAME_ORGANIZATION'] ELSE [] END AS office, ` +
        has(
          'NEAR_IN_TIME',
          `theirLife[0] <= ${life}[1] + duration({years: ${YEARS}}) AND ${life}[0] <= theirLife[1] + duration({years: ${YEARS}})`,
        ) +
        ` AS time WITH ${self}, CASE WHEN name <> [] AND office <> [] THEN ${other} END AS ${other}, name + office + time AS ${reasons} ` +
        `WITH ${other}, ${reasons}, reduce(sum = 0, it IN ${reasons} | sum + ${WEIGHT_MAP}[it]) / 100.0 AS ${score} ` +
        `ORDER BY ${best} LIMIT ${param(({ first }) => neo4j.int(first as number))}`,
      bound: { self: other, other, score, reasons },
      order: best,
      key: `${other}.id`,
    };
  },
});
