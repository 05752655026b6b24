import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { Interrupted } from './failure';
import { askNewPassword, confirm, type Dialogue } from './prompt';

/** A terminal on which somebody answers each question when it is asked for the first time. */
function typing(answers: Record<string, string>): { dialogue: Dialogue; shown: () => string } {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  // Prompts end their output, which a terminal does not mind.
  const output = Object.assign(new PassThrough(), { end: () => undefined });
  const open = new Map(Object.entries(answers));
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += stripVTControlCharacters(chunk.toString());
    for (const [question, answer] of open) {
      if (shown.includes(question) && open.delete(question)) setImmediate(() => input.write(answer));
    }
  });
  return { dialogue: { input, output }, shown: () => shown };
}

describe('a new password', () => {
  it('is asked for twice and not shown', async () => {
    const { dialogue, shown } = typing({ Password: 'correct horse\r', 'Once more': 'correct horse\r' });
    await expect(askNewPassword(dialogue)).resolves.toBe('correct horse');
    expect(shown()).toMatch(/Password.*Once more/s);
    expect(shown()).not.toContain('horse');
  });

  it('is refused when it is typed differently', async () => {
    const { dialogue } = typing({ Password: 'correct horse\r', 'Once more': 'correct hose\r' });
    await expect(askNewPassword(dialogue)).rejects.toThrow('The two passwords differ');
  });

  it('is not asked for where there is no terminal', async () => {
    const dialogue = { input: new PassThrough(), output: new PassThrough() };
    await expect(askNewPassword(dialogue)).rejects.toThrow('There is no terminal to ask on');
  });
});

describe('a question', () => {
  it.each([
    ['y\r', true],
    ['n\r', false],
    ['\r', false],
  ])('that is answered by %j is %p', async (answer, meaning) => {
    await expect(confirm('Sure?', typing({ 'Sure?': answer }).dialogue)).resolves.toBe(meaning);
  });

  it.each([
    ['Ctrl-C', '\x03'],
    ['Ctrl-D', '\x04'],
  ])('is left by %s', async (_, key) => {
    await expect(confirm('Sure?', typing({ 'Sure?': key }).dialogue)).rejects.toBeInstanceOf(Interrupted);
  });
});
