import { identify } from '../../../src/readers/history-at-state/identity';
import { said } from './said';

describe('who held the three offices of the United States', () => {
  const president = (name: string, date: string, qualifiers: Parameters<typeof said>[4] = []) =>
    identify(said(name, 'us', date, 'HEAD_OF_STATE', qualifiers));

  test('is told by the day: two Presidents Bush, Johnson and Johnson, Roosevelt and Roosevelt', () => {
    expect(president('Bush', '1991-10-01').name).toBe('George H. W. Bush');
    expect(president('Bush', '2001-10-01').name).toBe('George W. Bush');
    expect(president('Johnson', '1966-10-12').name).toBe('Lyndon B. Johnson');
    expect(president('Roosevelt', '1906-11-14').id).not.toBe(president('Roosevelt', '1943-01-26').id);
  });

  test('elect is the next, former is the last: President-elect Bush of 1988, former President Bush of 2004', () => {
    expect(president('Bush', '1988-12-07', ['DESIGNATE']).name).toBe('George H. W. Bush');
    expect(president('Bush', '2004-06-09', ['FORMER']).name).toBe('George H. W. Bush');
    expect(president('Bush', '2004-06-09').name).toBe('George W. Bush');
  });

  test('Secretary Clinton is not President Clinton, and Kerry is the register’s', () => {
    const secretary = (name: string, date: string) =>
      identify({
        name,
        employer: 'us',
        date,
        offices: [{ title: 'Secretary of State', kind: 'FOREIGN_MINISTER', qualifiers: [] }],
      });
    expect(secretary('Clinton', '2010-07-20').id).toBe('official:pocom:clinton-hillary-rodham');
    expect(president('Clinton', '1999-07-30').id).toBe('official:history-at-state:clinton-william-j');
    expect(secretary('Kerry', '2015-12-15')).toMatchObject({
      id: 'official:pocom:kerry-john-forbes',
      name: 'John Kerry',
    });
  });

  test('President Taft is not the ambassador who has his name', () => {
    expect(president('Taft', '1909-10-16').id).toBe('official:history-at-state:taft-william-howard');
  });

  test('at another country’s table is still the President of that day', () => {
    expect(identify(said('Obama', 'canada', '2016-06-29')).id).toBe('official:history-at-state:obama-barack');
  });
});
