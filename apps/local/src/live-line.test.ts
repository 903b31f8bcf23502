import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { LiveLine } from './live-line.js';

/** A stream that remembers; a terminal where it has columns. */
function stream(columns: number | null) {
  const written = new PassThrough();
  const terminal = columns === null ? {} : { isTTY: true, columns };
  const target = Object.assign(written, terminal) as unknown as NodeJS.WriteStream;
  return { line: new LiveLine(target), text: () => String(written.read() ?? '') };
}

describe('On a terminal the line', () => {
  test('is written over, and its last words stay', () => {
    const { line, text } = stream(40);
    line.show('one');
    line.show('one');
    line.show('two');
    line.end('done');
    expect(text()).toBe('\r\x1b[Kone\r\x1b[Ktwo\r\x1b[Kdone\n');
  });

  test('is cut where it would wrap, also on one that does not tell its width', () => {
    const { line, text } = stream(5);
    line.show('four');
    line.show('fives');
    line.end('');
    expect(text()).toBe('\r\x1b[Kfour\r\x1b[Kfiv…\r\x1b[K\n');
    const silent = stream(0);
    silent.line.show('a'.repeat(79));
    silent.line.end('');
    expect(silent.text()).toBe(`\r\x1b[K${'a'.repeat(79)}\r\x1b[K\n`);
  });

  test('ends at a request to stop, and nothing is shown after it', () => {
    const { line, text } = stream(40);
    line.show('one');
    process.emit('SIGTERM');
    line.show('two');
    line.end('done');
    expect(text()).toBe('\r\x1b[Kone\n');
  });
});

describe('Without a terminal the line', () => {
  test('is printed once in a while', () => {
    const { line, text } = stream(null);
    line.show('one');
    line.show('two');
    line.end('done');
    expect(text()).toBe('one\ndone\n');
  });
});
