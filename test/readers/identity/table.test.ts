import { idType } from '../../../src/model/id';
import { identify } from '../../../src/readers/history-at-state/identity';
import {
  DECISIONS,
  type Decision,
  decisionOn,
} from '../../../src/readers/history-at-state/identity/decisions';
import { lineageOf } from '../../../src/readers/history-at-state/identity/lineage';
import { mentionsIn } from '../../../src/readers/history-at-state/identity/propose/mentions';
import { proposedOf } from '../../../src/readers/history-at-state/identity/propose/proposed';
import { tableRows } from '../../../src/readers/history-at-state/table';
import { describeShared, shared } from '../rows/files';

const rows = tableRows('identity.csv');

describe('the table of persons', () => {
  test('names each official once, under a well-formed id', () => {
    const names = new Map(rows.map(({ official, name }) => [official, name]));
    expect(rows.filter(({ official, name }) => names.get(official) !== name)).toEqual([]);
    expect(rows.filter(({ official = '' }) => idType(official) !== 'official')).toEqual([]);
    expect(new Set(rows.map(({ official, country }) => `${official} ${country}`)).size).toBe(rows.length);
  });

  test('says why wherever it joined anything', () => {
    expect(rows.filter(({ spellings = '', why }) => spellings.includes('|') && why === '')).toEqual([]);
  });

  test('has no decision without a reason', () => {
    expect(DECISIONS.filter(({ why }) => why === '')).toEqual([]);
  });
});

test('a state and what followed it are one lineage, a body is in that of its country or of what it is part of', () => {
  expect(lineageOf('soviet-union')).toBe(lineageOf('russia'));
  expect(lineageOf('plo')).toBe(lineageOf('palestinian-authority'));
  expect(lineageOf('european-commission')).toBe(lineageOf('eu'));
  expect(lineageOf('ukraine')).not.toBe(lineageOf('russia'));
});

describeShared('the table and the files it was made of', () => {
  const mentions = [...mentionsIn(shared('history-at-state-travels', 'history-at-state-visits'))];

  test('agree: each mention is resolved, from the tables alone, to whom it was put together with', () => {
    const other = proposedOf(mentions).flatMap(({ id, cluster }) =>
      cluster.mentions
        .filter((it) => identify(it).id !== id)
        .map((it) => `${it.id} ${it.words}: ${id}, ${identify(it).id}`),
    );
    expect(other).toEqual([]);
  }, 120_000);

  test('each decision decides something', () => {
    const used = new Set(mentions.map(decisionOn));
    const isUsed = ({ name, of, from, until }: Decision) =>
      mentions.some((it) => it.name === name && it.employer === of && from <= it.date && it.date <= until);
    expect(DECISIONS.filter((it) => (it.of === '' ? !used.has(it) : !isUsed(it)))).toEqual([]);
  });

  test('hold two who are named in one text in offices of their own for two persons, but for slips of the register', () => {
    const offices = new Map<string, Set<string>>();
    for (const it of mentions) {
      const key = `${it.id.replace(/:\d+$/, '')} ${identify(it).id}`;
      const title = it.offices.map(({ title: one }) => one).join(' + ');
      if (title) offices.set(key, (offices.get(key) ?? new Set()).add(title));
    }
    const several = [...offices].filter(([, titles]) => titles.size > 1);
    expect(several.map(([key, titles]) => `${key} ${[...titles].join(',')}`)).toEqual([
      'trip-2513 official:tony-blair Prime Minister,Representative',
      'trip-1415 official:aboul-gheit Prime Minister,Foreign Minister',
    ]);
  });
});
