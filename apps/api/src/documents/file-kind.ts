import { fileTypeFromFile } from 'file-type';
import { refuse } from '#platform/problems/problem.js';
import { endingOf } from './file-name.js';
import { inspectZip } from './zip-guard.js';

/** What we keep: kind by content, and the endings its name may have. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  png: ['png'],
  jpg: ['jpg', 'jpeg'],
};

/** Without these a zip is no document, whatever its name. */
const OFFICE_PARTS: Readonly<Record<string, string>> = { docx: 'word/', xlsx: 'xl/' };

const WRONG_TYPE = 'Chỉ nhận tệp PDF, DOCX, XLSX, PNG, JPEG và tên tệp phải đúng với nội dung.';

function wrongType() {
  return refuse('FILE_TYPE_NOT_ALLOWED', { detail: WRONG_TYPE });
}

function unsafe(detail: string) {
  return refuse('FILE_UNSAFE', { detail });
}

/** @throws ProblemException unless the zip is a sound office document of the ending's kind. */
async function requireOfficeDocument(path: string, ending: string): Promise<void> {
  const finding = await inspectZip(path);
  if (finding.kind === 'bomb') throw unsafe('Tệp nén có dung lượng giải nén bất thường.');
  if (finding.kind === 'macros') throw unsafe('Tệp có chứa macro.');
  const folder = OFFICE_PARTS[ending];
  if (finding.kind !== 'sound' || folder === undefined) throw wrongType();
  const { names } = finding;
  const isDocument =
    names.includes('[Content_Types].xml') && names.some((name) => name.startsWith(folder));
  if (!isDocument) throw wrongType();
}

/**
 * Media type of a stored upload, told by its content alone. Zips are looked into before anything else
 * reads them.
 * @throws ProblemException when it is none of ours, does not fit its name, or is unsafe.
 */
export async function mediaTypeOf(path: string, fileName: string): Promise<string> {
  const ending = endingOf(fileName);
  const isOffice = ending in OFFICE_PARTS;
  if (isOffice) await requireOfficeDocument(path, ending);
  const found = await fileTypeFromFile(path);
  const endings = found && Object.hasOwn(ENDINGS, found.ext) ? ENDINGS[found.ext] : undefined;
  if (!found || !endings?.includes(ending)) throw wrongType();
  return found.mime;
}
