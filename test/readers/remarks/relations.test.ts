import { readRemark } from '../../../src/readers/history-at-state/remarks';
import { said, TRIP } from './said';

describe('what remarks say of people', () => {
  test('"Accompanied" and "Joined" are companions; whom they went to see is met', () => {
    expect(said('Accompanied President Bush to a meeting with President Fox.')).toEqual([
      'ACCOMPANIED: President = Bush',
      'MET: President = Fox',
    ]);
    expect(said('Joined President Trump’s meeting with President Moon Jae-in.')).toEqual([
      'ACCOMPANIED: President = Trump',
      'MET: President = Moon Jae-in',
    ]);
    expect(said('Accompanied President Clinton. Also met with Speaker Burg.')).toEqual([
      'ACCOMPANIED: President = Clinton',
      'MET: Speaker = Burg',
    ]);
  });

  test('"With Secretary X, attended": who is named before the verb went along', () => {
    expect(said('With Treasury Secretary Jacob J. Lew, attended the Dialogue.')).toEqual([
      'ACCOMPANIED: Treasury Secretary = Jacob J. Lew',
    ]);
  });

  test.each([
    ['Attended the funeral of King Hussein and met with Prime Minister Barak.', 'OTHER', 'MET'],
    ['Attended the inauguration of President Fox; met with President Zedillo.', 'OTHER', 'MET'],
    ['Accompanied President Clinton to the funeral of Prime Minister Rabin.', 'ACCOMPANIED', 'OTHER'],
    ['Met with Prime Minister Marape on behalf of President Biden.', 'MET', 'OTHER'],
    ['Met with Sultan Haitham and expressed condolences on the death of Sultan Qaboos.', 'MET', 'OTHER'],
    ['Presented a message to President Nixon from King Hassan II.', 'MET', 'OTHER'],
    ['Met with President Jiang in advance of President Clinton’s visit.', 'MET', 'OTHER'],
    ['Attended a ceremony for former Prime Minister Rabin; met with King Hussein.', 'OTHER', 'MET'],
    ['Offered condolences to King Salman on the death of King Abdullah.', 'MET', 'OTHER'],
    ['Met with the Contact Group on Syria, and King Hussein.', 'MET'],
    ['Met with President Putin, along with National Security Advisor Rice.', 'MET', 'ACCOMPANIED'],
    ['Discussed the visit by President Sadat with Prime Minister Begin.', 'OTHER', 'MET'],
    ['Met with the wife of former Deputy Prime Minister Anwar Ibrahim.', 'OTHER'],
    ['Meeting scheduled June 15 with President Reagan cancelled.', 'OTHER'],
    [
      'Met with President Sadat and delivered an invitation to meet with President Carter and Prime Minister Begin.',
      'MET',
      'OTHER',
      'OTHER',
    ],
    ['Returned to U.S. June 15 to confer with President Truman on the Berlin Crisis.', 'OTHER'],
  ])('%s', (text, ...relations) => {
    expect(said(text).map((each) => each.split(':')[0])).toEqual(relations);
  });

  test('who is named "with" a verb that attends was there too, which one’s own are without being met', () => {
    const together = (text: string) =>
      readRemark(text, TRIP).mentions.map(({ together: it = false, name }) => [name?.text, it]);
    expect(
      together('Attended the Conference with President Roosevelt. Met with Prime Minister King.'),
    ).toEqual([
      ['Roosevelt', true],
      ['King', false],
    ]);
    expect(together('Visited with Secretary Austin and met with President Zelenskyy.')).toEqual([
      ['Austin', true],
      ['Zelenskyy', false],
    ]);
  });

  test('to brief, to confer with, an audience with, to discuss something with are contacts', () => {
    for (const words of [
      'Briefed',
      'Conferred with',
      'Audience with',
      'Discussed the Iraq crisis with',
      'State visit; met with',
      'Attended a conference with',
      'Had luncheon with',
      'Informal meeting with',
    ]) {
      expect(said(`${words} King Hussein.`)).toEqual(['MET: King = Hussein']);
    }
  });

  test('"and with the Prime Ministers of …" after a semicolon goes on with the verb before it', () => {
    expect(said('Met with President Klaus; and with the Prime Ministers of Poland and Hungary.')).toEqual([
      'MET: President = Klaus',
      'MET: Prime Minister (Poland)',
      'MET: Prime Minister (Hungary)',
    ]);
  });

  test('people without any verb were met: the remark is a list of them', () => {
    expect(said('President Guelleh and Foreign Minister Youssouf.')).toEqual([
      'MET: President = Guelleh',
      'MET: Foreign Minister = Youssouf',
    ]);
  });

  test('"at the invitation of the President" names nobody', () => {
    expect(said('At the invitation of the President.')).toEqual([]);
    expect(said('Attended the U.S.-EU Summit as President of the European Council.')).toEqual([]);
  });
});
