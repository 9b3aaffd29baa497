import { crc32 } from 'node:zlib';
import { inviteEditor } from '../src/editors/invitation.ts';
import { given } from './given.ts';
import type { UploadUse } from '../src/files/keep-upload.ts';
import type { EditorRole } from '../src/generated/prisma/enums.ts';
import type { TestApp } from './app.ts';
import { openSession, ORIGIN } from './sign-in.ts';

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n');

/** A zip archive of these entries, not compressed: what a Word or OpenDocument file is outside. */
export function zip(entries: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text);
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(crc32(content), 0);
    sizes.writeUInt32LE(content.length, 4);
    sizes.writeUInt32LE(content.length, 8);
    sizes.writeUInt16LE(name.length, 12);
    const common = Buffer.concat([Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]), sizes]);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), content]);
    const where = Buffer.alloc(4);
    where.writeUInt32LE(offset);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002\u0014\u0000'),
        common,
        Buffer.alloc(10),
        where,
        Buffer.from(name),
      ]),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

/** Signs a new editor in and gives what they upload with. */
export async function uploader(server: TestApp, role: EditorRole) {
  const grantIds = role === 'LOCAL_EDITOR' ? [(await given(server.record.prisma).council()).id] : [];
  const token = await inviteEditor(server.record.prisma, role, { grantIds });
  const cookie = await openSession(server, token, `${role.toLowerCase()}-uploads@example.org`);
  const upload = (use: UploadUse, payload: Buffer, headers: Record<string, string> = {}, name = '') =>
    server.app.inject({
      method: 'POST',
      url: `/admin/api/files/${use}${name && `?name=${name}`}`,
      payload,
      headers: { ...ORIGIN, 'content-type': 'application/octet-stream', cookie, ...headers },
    });
  return { upload, cookie };
}
