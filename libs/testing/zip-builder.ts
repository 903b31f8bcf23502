import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: Buffer | string;
  /** A lie about the size, where a test wants one. */
  readonly declaredSize?: number;
}

interface Packed {
  readonly local: Buffer;
  readonly central: Buffer;
}

function fields(part: ZipPart, packed: Buffer, offset: number) {
  const content = Buffer.from(part.content);
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc32(content), 0);
  sizes.writeUInt32LE(packed.length, 4);
  sizes.writeUInt32LE(part.declaredSize ?? content.length, 8);
  const place = Buffer.alloc(4);
  place.writeUInt32LE(offset);
  const name = Buffer.from(part.name);
  const nameLength = Buffer.alloc(2);
  nameLength.writeUInt16LE(name.length);
  return { sizes, place, name, nameLength };
}

function pack(part: ZipPart, offset: number): Packed {
  const packed = deflateRawSync(Buffer.from(part.content), { level: 9 });
  const { sizes, place, name, nameLength } = fields(part, packed, offset);
  const version = Buffer.from([20, 0]);
  const flagsMethodTime = Buffer.from([0, 0, 8, 0, 0, 0, 33, 0]);
  const header = Buffer.concat([version, flagsMethodTime, sizes, nameLength]);
  const rest = Buffer.alloc(12);
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), header, Buffer.alloc(2), name, packed]),
    central: Buffer.concat([Buffer.from('PK\x01\x02'), version, header, rest, place, name]),
  };
}

/** A zip file of deflated parts, honest unless a part asks for a lie. */
export function buildZip(parts: readonly ZipPart[]): Buffer {
  const packed: Packed[] = [];
  let offset = 0;
  for (const part of parts) {
    const next = pack(part, offset);
    packed.push(next);
    offset += next.local.length;
  }
  const central = Buffer.concat(packed.map((part) => part.central));
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...packed.map((part) => part.local), central, end]);
}

/** The parts every .docx has. */
export const DOCX_PARTS: readonly ZipPart[] = [
  {
    name: '[Content_Types].xml',
    content:
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Override PartName="/word/document.xml" ContentType=' +
      '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  },
  { name: 'word/document.xml', content: '<w:document>Báo cáo thành tích</w:document>' },
];
