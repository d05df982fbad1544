import { agreement, nameOf, placeIn } from '../../../src/readers/history-at-state/identity/names';

describe('how two full names agree', () => {
  test.each([
    ['Sergei Lavrov', 'Sergey Lavrov', 'SPELLING'],
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'SPELLING'],
    ['Shinzo Abe', 'Abe Shinzo', 'ORDER'],
    ['Javad Zarif', 'Mohammad Javad Zarif', 'SHORTER'],
    ['Abdullah II', 'Abdullah II ibn Al Hussein', 'SHORTER'],
    ['Salman bin Abd al-Aziz Al Saud', 'Salman bin Abdulaziz al-Saud', 'SPELLING'],
    ['Hamad Karzai', 'Hamid Karzai', 'NEAR'],
    ['Leonid I. Brezhnev', 'Leonid Brezhnev', 'SPELLING'],
  ])('%s and %s: %s', (one, other, how) => {
    expect(agreement(nameOf(one), nameOf(other))).toBe(how);
    expect(agreement(nameOf(other), nameOf(one))).toBe(how);
  });

  test.each([
    ['Mohammed bin Zayed', 'Abdullah bin Zayed', 'the own name differs'],
    ['Hamad Al Khalifa', 'Salman bin Hamad Al Khalifa', 'one is the other’s father'],
    ['George V', 'George VI', 'the numbers differ'],
    ['Pierre Trudeau', 'Justin Trudeau', 'the given name differs'],
    ['Enda Kenny', 'Kenny Davis Anthony', 'one word is in both'],
  ])('%s and %s do not: %s', (one, other) => {
    expect(agreement(nameOf(one), nameOf(other))).toBeUndefined();
  });
});

describe('where a name that stands alone is in a full one', () => {
  test.each([
    ['Chirac', 'Jacques Chirac', false, 'FAMILY'],
    ['Hu', 'Hu Jintao', true, 'FAMILY'],
    ['Jintao', 'Hu Jintao', true, 'GIVEN'],
    ['Assad', 'Bashar al-Assad', false, 'FAMILY'],
    ['Hussein', 'Hussein I', false, 'FAMILY'],
    ['Austin', 'Lloyd J. Austin III', false, 'FAMILY'],
    ['Betancur', 'Belisario Betancur Cuartas', false, 'MIDDLE'],
    ['Thaksin', 'Thaksin Shinawatra', false, 'GIVEN'],
    ['Hussein', 'Abdullah II ibn Al Hussein', false, undefined],
    ['Yang', 'Jiang Zemin', true, undefined],
  ])('%s in %s', (alone, full, familyFirst, place) => {
    expect(placeIn(nameOf(alone), nameOf(full), familyFirst)).toBe(place);
  });
});
