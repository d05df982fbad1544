import { identify } from '../../../src/readers/history-at-state/identity';
import type { OfficeKind } from '../../../src/readers/history-at-state/remarks';
import { said } from './said';

describe('an office of which the words name no country', () => {
  const at = (name: string, host: string, date: string, kind: OfficeKind) =>
    identify({ ...said(name, host, date, kind), assumed: true });

  test('is of the country whose such officer has that name then, and else of the host', () => {
    expect(at('Angela Merkel', 'italy', '2021-10-29', 'HEAD_OF_GOVERNMENT')).toMatchObject({
      id: 'official:angela-merkel',
      of: 'germany',
    });
    expect(at('Barak', 'france', '2000-10-03', 'HEAD_OF_GOVERNMENT')).toMatchObject({
      id: 'official:ehud-barak',
      of: 'israel',
    });
    expect(at('Jose de la Nueva', 'spain', '2031-01-01', 'HEAD_OF_STATE').of).toBe('spain');
  });

  test('is nobody’s elsewhere by a family name alone on another day, in another kind of office, or where the words name the country', () => {
    for (const barak of [
      at('Barak', 'france', '1990-10-03', 'HEAD_OF_GOVERNMENT'),
      at('Barak', 'france', '2000-10-03', 'HEAD_OF_STATE'),
      identify(said('Barak', 'france', '2000-10-03', 'HEAD_OF_GOVERNMENT')),
    ]) {
      expect([barak.of, barak.provisional]).toEqual(['france', true]);
    }
  });
});

test('the Prime Minister and the Emir of Qatar, of one short name in one row, are two', () => {
  const [one, other] = [
    identify(said('Hamad al-Thani', 'qatar', '2013-06-22', 'HEAD_OF_GOVERNMENT')),
    identify(said('Hamad al-Thani', 'qatar', '2013-06-22', 'HEAD_OF_STATE', [], 'Amir')),
  ];
  expect([one.id, other.id]).toEqual([
    'official:hamad-bin-jassim-al-thani',
    'official:hamad-bin-khalifa-al-thani',
  ]);
});
