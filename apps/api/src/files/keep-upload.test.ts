import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import { PDF, zip } from '../../test/uploads.ts';
import { type FileStore, openFileStore } from './file-store.ts';
import { keepUpload } from './keep-upload.ts';
import { reEncodePicture } from './re-encode-picture.ts';
import { sniffDocument } from './sniff-document.ts';

const database = testDatabase();
let folder: string;
let store: FileStore;
let editor: Awaited<ReturnType<ReturnType<typeof given>['editor']>>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wheatsheaf-files-'));
  store = openFileStore(folder);
  editor = await given(database.prisma).editor();
});
afterAll(() => rm(folder, { recursive: true }));

const DOCX = zip({
  '[Content_Types].xml':
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  'word/document.xml': '<w:document/>',
});
const DOCM = zip({
  '[Content_Types].xml':
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
  'word/document.xml': '<w:document/>',
});
const ODT = zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office:document/>' });

describe('what a document is', () => {
  test.each([
    ['PDF', PDF, 'notes.txt'],
    ['DOCX', DOCX, 'motion'],
    ['ODT', ODT, 'motion.pdf'],
    ['TEXT', Buffer.from('Mae’r Cyngor hwn yn nodi:\n\t1. …'), 'cynnig.html'],
    ['MARKDOWN', Buffer.from('# Motion\n\nThis Council <resolves>'), 'motion.MD'],
  ] as const)('%s is told by its bytes and not by its name', async (format, content, name) => {
    expect(await sniffDocument(content, name)).toBe(format);
  });

  test.each([
    ['a zip that is no document', zip({ 'a.txt': 'a' }), 'a file of the kind .zip'],
    ['a document with macros', DOCM, 'with macros'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), '.elf'],
    ['HTML', Buffer.from('\n<!doctype html><script>alert(1)</script>'), 'HTML, SVG and XML are not kept'],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not kept'],
    ['other bytes', Buffer.from([1, 2, 3, 0, 255]), 'nor text in UTF-8'],
    ['text of another encoding', Buffer.from('Ll\xEFn', 'latin1'), 'nor text in UTF-8'],
    ['nothing but spaces', Buffer.from('  \n'), 'is empty'],
  ])('%s is refused in a sentence', async (_what, content, words) => {
    await expect(sniffDocument(content, 'motion.pdf')).rejects.toThrow(words);
  });
});

describe('a picture', () => {
  const grey = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#777' } });

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('in %s is made anew as WebP', async (format) => {
    const content = await grey(60, 40).toFormat(format).toBuffer();
    const picture = await reEncodePicture(content);
    expect(picture).toMatchObject({ width: 60, height: 40 });
    expect((await sharp(picture.content).metadata()).format).toBe('webp');
  });

  test('stands upright, small enough for a page, and says nothing of where and with what it was taken', async () => {
    const content = await grey(4000, 2000)
      .withExif({
        IFD0: { Make: 'Camera maker', Copyright: 'x' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 55/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(content).metadata()).orientation).toBe(6);
    const picture = await reEncodePicture(content);
    expect(picture).toMatchObject({ width: 800, height: 1600 });
    const { exif, icc, xmp, orientation } = await sharp(picture.content).metadata();
    expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('that would unpack to more than is taken is not unpacked', async () => {
    const bomb = await grey(12_000, 9000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(reEncodePicture(bomb)).rejects.toThrow('12000 by 9000 pixels, and 100 million are the most');
  });

  test('that is none, or is cut short, is refused in a sentence', async () => {
    const whole = await grey(600, 400).jpeg().toBuffer();
    await expect(reEncodePicture(whole.subarray(0, whole.length / 2))).rejects.toThrow(
      'damaged or cut short',
    );
    await expect(reEncodePicture(PDF)).rejects.toThrow('a file of the kind .pdf');
    await expect(reEncodePicture(Buffer.from('<svg/>'))).rejects.toThrow('JPEG, PNG, WebP or AVIF');
  });
});

describe('keeping a file', () => {
  const keep = (content: Buffer) =>
    keepUpload(database.prisma, store, { use: 'document', content, name: null }, editor);

  test('writes it whole under its SHA-256, once, with its row in the history', async () => {
    const [first, second] = await Promise.all([keep(PDF), keep(PDF)]);
    expect(second).toEqual(first);
    expect(first).toMatchObject({ format: 'PDF', bytes: PDF.length, width: null });
    expect(await database.prisma.revision.count({ where: { recordId: first.id } })).toBe(1);
    expect(await readdir(path.join(folder, 'files'), { recursive: true })).toEqual([
      first.sha256.slice(0, 2),
      path.join(first.sha256.slice(0, 2), first.sha256),
    ]);
    const handle = await store.find(first.sha256);
    expect(await handle?.readFile()).toEqual(PDF);
    await handle?.close();
  });

  test('mends one that was lost from the disk', async () => {
    const { sha256 } = await keep(PDF);
    await store.remove(sha256);
    expect(await store.find(sha256)).toBeNull();
    await keep(PDF);
    const handle = await store.find(sha256);
    expect(handle).not.toBeNull();
    await handle?.close();
  });

  test('never looks outside its folder', () => {
    return expect(store.find('../../etc/passwd')).rejects.toThrow(TypeError);
  });
});
