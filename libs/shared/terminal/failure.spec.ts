import { BadRequest } from '@app/shared/errors';
import { describeFailure, exitCodeOf, Interrupted } from './failure';

const error = (pointer: string): { pointer: string; code: string; message: string } => ({
  pointer,
  code: 'wrong',
  message: `${pointer} is wrong`,
});

describe('a failure', () => {
  it('is one line', () => {
    expect(describeFailure(new Error('No such file'))).toBe('error: No such file');
    expect(describeFailure('odd')).toBe('error: odd');
    expect(describeFailure(new RangeError())).toBe('error: RangeError');
  });

  it('is a line for each thing that is wrong, unless it is one thing', () => {
    expect(describeFailure(new BadRequest('/a is wrong', [error('/a')]))).toBe('error: /a is wrong');
    expect(describeFailure(new BadRequest('2 mistakes', [error('/a'), error('/b')]))).toBe(
      'error: 2 mistakes\n  /a is wrong\n  /b is wrong',
    );
  });

  it('shows its stack to those who want it', () => {
    expect(describeFailure(new Error('No such file'), true)).toMatch(/^error: No such file\nError: .*\n +at /);
  });

  it('ends the process as shells expect it', () => {
    expect(exitCodeOf(new Error('x'))).toBe(1);
    expect(exitCodeOf(new Interrupted('SIGINT'))).toBe(130);
    expect(exitCodeOf(new Interrupted('SIGTERM'))).toBe(143);
  });
});
