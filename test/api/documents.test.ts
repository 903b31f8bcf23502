import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer, ApiClient } from '#testing/api-client.js';
import { ApiStory, type ProblemBody } from '#testing/api-story.js';
import { OFFICER, person, STRANGER } from '#testing/test-province.js';
import { TestStack } from '#testing/test-stack.js';
import { buildZip, DOCX_PARTS } from '#testing/zip-builder.js';

const MEGABYTE = 1024 * 1024;
const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const sha256 = createHash('sha256').update(PDF).digest('hex');

interface DocumentBody {
  readonly id: string;
  readonly sha256: string;
  readonly fileName: string;
}

let stack: TestStack;
let story: ApiStory;
let officer: ApiClient;
let path: string;

beforeAll(async () => {
  stack = await TestStack.start();
  officer = await stack.as(OFFICER);
});
afterAll(() => stack.stop());

beforeEach(async () => {
  story = await ApiStory.filed(stack);
  path = `/api/nominations/${story.id}/documents`;
});

function files(folder: string): Promise<string[]> {
  return readdir(join(stack.configuration.filesDir, folder), { recursive: true });
}

function attached(client: ApiClient, content: Buffer, name: string) {
  return client.upload<ProblemBody>(
    path,
    new File([new Uint8Array(content)], name),
    'achievement-report',
  );
}

function said(answer: Answer<ProblemBody>): unknown[] {
  return [answer.status, answer.body.code];
}

describe('A document', () => {
  test('is kept under the hash of its bytes and given out as a download', async () => {
    const file = new File([PDF], '../Báo cáo "thành tích".pdf');
    const { status, body } = await officer.upload<DocumentBody>(path, file, 'achievement-report');
    expect([status, body.sha256, body.fileName]).toEqual([201, sha256, 'Báo cáo "thành tích".pdf']);
    expect(await files('sha256')).toEqual([sha256.slice(0, 2), `${sha256.slice(0, 2)}/${sha256}`]);
    expect(await files('incoming')).toEqual([]);

    const appraiser = await stack.as(person('appraiser'));
    const read = await appraiser.get<string>(`/api/documents/${body.id}`);
    expect([read.status, read.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(read.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%22th%C3%A0nh%20t%C3%ADch%22.pdf",
    );
    expect(read.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.byteLength(read.body)).toBe(PDF.length);
    const stranger = await stack.as(STRANGER);
    expect((await stranger.get(`/api/documents/${body.id}`)).status).toBe(404);
  });

  test('shows in the checklist of its nomination', async () => {
    const { body } = await attached(officer, PDF, 'a.pdf');
    const seen = (await story.read()) as unknown as { checklist: object[]; documents: object[] };
    expect(seen.documents).toEqual([body]);
    expect(seen.checklist).toContainEqual(
      expect.objectContaining({ code: 'achievement-report', isPresent: true }),
    );
  });

  test('is one document however often it is sent with its key', async () => {
    const send = (content: Buffer) => {
      const form = new FormData();
      form.set('itemCode', 'files');
      form.set('file', new File([new Uint8Array(content)], 'a.pdf'));
      return officer.send<DocumentBody & ProblemBody>(path, form, { 'Idempotency-Key': 'doc-1' });
    };
    const first = await send(PDF);
    const again = await send(PDF);
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await send(Buffer.concat([PDF, PDF]));
    expect(said(other)).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });
});

describe('A document is refused, and nothing of it is left,', () => {
  let before: Readonly<Record<string, number>>;

  beforeEach(async () => {
    before = await stack.rowCounts();
  });

  async function expectNothingLeft(): Promise<void> {
    expect(await files('incoming')).toEqual([]);
    expect(await stack.rowCounts()).toEqual(before);
  }

  test.each([
    [
      'a zip bomb named .docx',
      buildZip([...DOCX_PARTS, { name: 'word/a', content: Buffer.alloc(30 * MEGABYTE) }]),
      'a.docx',
      'FILE_UNSAFE',
    ],
    [
      'a document with a macro',
      buildZip([...DOCX_PARTS, { name: 'word/vbaProject.bin', content: 'x' }]),
      'a.docx',
      'FILE_UNSAFE',
    ],
    [
      'an executable named .pdf',
      Buffer.from(`MZ${'\0'.repeat(100)}`),
      'a.pdf',
      'FILE_TYPE_NOT_ALLOWED',
    ],
    ['a PDF named .exe', PDF, 'a.exe', 'FILE_TYPE_NOT_ALLOWED'],
    ['an empty file', Buffer.alloc(0), 'a.pdf', 'FILE_TYPE_NOT_ALLOWED'],
  ])('%s', async (_title, content, name, code) => {
    expect(said(await attached(officer, content, name))).toEqual([422, code]);
    await expectNothingLeft();
  });

  test('of 25 MB and one byte', async () => {
    const answer = await attached(officer, Buffer.alloc(25 * MEGABYTE + 1), 'a.pdf');
    expect(said(answer)).toEqual([413, 'BODY_TOO_LARGE']);
    await expectNothingLeft();
  });

  test('without a file, without an item, for an item nobody knows, and twice in one form', async () => {
    const form = (...fields: [string, string | File][]) => {
      const data = new FormData();
      for (const [name, value] of fields) data.append(name, value);
      return officer.send<ProblemBody>(path, data, { 'Idempotency-Key': 'doc-2' });
    };
    const file = new File([PDF], 'a.pdf');
    expect(said(await form(['itemCode', 'files']))).toEqual([400, 'VALIDATION_FAILED']);
    expect(said(await form(['file', file]))).toEqual([400, 'VALIDATION_FAILED']);
    expect(said(await form(['itemCode', 'x'], ['file', file]))).toEqual([400, 'VALIDATION_FAILED']);
    const twice = await form(['itemCode', 'files'], ['file', file], ['file', file]);
    expect(said(twice)).toEqual([400, 'MALFORMED_REQUEST']);
    await expectNothingLeft();
  });

  test('by the head of the unit, and by anybody once the case is closed', async () => {
    expect(said(await attached(await stack.as(person('unit-head')), PDF, 'a.pdf'))).toEqual([
      403,
      'ROLE_MISSING',
    ]);
    await officer.post(`/api/nominations/${story.id}/withdraw`, { comment: 'Rút' });
    before = await stack.rowCounts();
    expect(said(await attached(officer, PDF, 'a.pdf'))).toEqual([409, 'NOMINATION_CLOSED']);
    await expectNothingLeft();
  });

  test('of 3 GB, before it is sent: the answer comes and the connection is cut', async () => {
    const headers = `Host: x\r\nAuthorization: Bearer ${await stack.token(OFFICER)}\r\nIdempotency-Key: big\r\n`;
    const type = 'Content-Type: multipart/form-data; boundary=b\r\n';
    const { answer, sent } = await pour(
      `POST ${path} HTTP/1.1\r\n${headers}${type}Content-Length: 3221225472\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"BODY_TOO_LARGE"');
    expect(sent).toBeLessThan(3_221_225_472);
    await expectNothingLeft();
  });

  test('of no declared length', async () => {
    const headers = `Host: x\r\nAuthorization: Bearer ${await stack.token(OFFICER)}\r\nIdempotency-Key: big\r\n`;
    const type = 'Content-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n';
    const { answer } = await pour(`POST ${path} HTTP/1.1\r\n${headers}${type}\r\n`, '100000\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 411 /);
    await expectNothingLeft();
  });
});

/** Sends the head, then a megabyte after another for as long as the server takes them. */
function pour(head: string, before = ''): Promise<{ answer: string; sent: number }> {
  const { hostname, port } = new URL(stack.url);
  const block = Buffer.concat([
    Buffer.from(before),
    Buffer.alloc(MEGABYTE),
    Buffer.from(before && '\r\n'),
  ]);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(head);
      pourOn();
    });
    let answer = '';
    const pourOn = () => {
      while (!socket.destroyed && socket.write(block));
    };
    socket.on('drain', pourOn);
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ answer, sent: socket.bytesWritten }));
  });
}
