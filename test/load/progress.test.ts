import { Progress } from '../../src/load/progress';

describe('the progress of a load', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('is told every five seconds, so that a short one says nothing', () => {
    const lines: string[] = [];
    const progress = new Progress((line) => lines.push(line));
    progress.checking('register');
    jest.advanceTimersByTime(4_999);
    progress.checking('register');
    expect(lines).toEqual([]);
    jest.advanceTimersByTime(1);
    progress.checking('register');
    progress.steps = 400;
    progress.written(100);
    jest.advanceTimersByTime(5_000);
    progress.written(50);
    progress.written(50);
    expect(lines).toEqual(['Checking register', 'Writing: 37 %']);
  });
});
