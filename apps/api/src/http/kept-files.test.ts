import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../test/app.ts';
import { given } from '../../test/given.ts';
import { ORIGIN } from '../../test/sign-in.ts';
import { PDF, uploader } from '../../test/uploads.ts';
import { EditorRole } from '../generated/prisma/enums.ts';

const server = testApp();
let editor: Awaited<ReturnType<typeof uploader>>;

beforeAll(async () => {
  editor = await uploader(server, 'NATIONAL_ADMIN');
});

const portrait = () =>
  sharp({ create: { width: 300, height: 400, channels: 3, background: '#a40' } })
    .jpeg()
    .toBuffer();

async function ask(query: string, input: object) {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/admin/graphql',
    headers: { ...ORIGIN, cookie: editor.cookie },
    payload: { query, variables: { input } },
  });
  expect(answer.json().errors).toBeUndefined();
  return answer.json().data;
}

const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ url, headers });

/** A campaign in that state with a model motion kept here, as an editor adds it. */
async function motion(slug: string, state: 'DRAFT' | 'PUBLISHED') {
  const { prisma } = server.record;
  const campaign = await prisma.campaign.create({
    data: { slug, titleEn: 'Fair tax', nations: ['WALES'], state },
  });
  const content = Buffer.concat([PDF, Buffer.from(slug)]);
  const { id, sha256 } = (await editor.upload('document', content)).json();
  const { addCampaignResource: added } = await ask(
    `mutation ($input: AddCampaignResourceInput!) { addCampaignResource(input: $input) {
       ... on CampaignResource { file { url mediaType format bytes sha256 width } } ... on Error { path message } } }`,
    {
      campaign: formatGlobalId('Campaign', campaign.id),
      expectedVersion: 1,
      kind: 'MODEL_MOTION',
      nation: 'WALES',
      language: 'CY',
      title: 'Cynnig enghreifftiol: treth deg',
      file: id,
      publishedOn: '2026-03-01',
      changeReason: 'The party sent it',
    },
  );
  return { campaign, added, content, sha256, path: `/files/${sha256}/cynnig-enghreifftiol-treth-deg.pdf` };
}

describe('uploading', () => {
  test.each(Object.values(EditorRole))('as %s', async (role) => {
    const { upload } = role === 'NATIONAL_ADMIN' ? editor : await uploader(server, role);
    const may = {
      document: ['NATIONAL_ADMIN', 'NATION_EDITOR', 'PARTY_COUNCIL_EDITOR'].includes(role),
      picture: ['NATIONAL_ADMIN', 'NATION_EDITOR', 'PARTY_COUNCIL_EDITOR', 'LOCAL_EDITOR'].includes(role),
    };
    expect((await upload('document', PDF)).statusCode).toBe(may.document ? 201 : 403);
    expect((await upload('picture', await portrait())).statusCode).toBe(may.picture ? 201 : 403);
  });

  test('is for nobody without a session, and for no page of another site', async () => {
    const anonymous = await editor.upload('document', PDF, { cookie: '' });
    expect([anonymous.statusCode, anonymous.json().code]).toEqual([401, 'NOT_SIGNED_IN']);
    const foreign = await editor.upload('document', PDF, { origin: 'https://evil.example.org' });
    expect([foreign.statusCode, foreign.json().code]).toEqual([403, 'CROSS_ORIGIN']);
  });

  test('answers with what it is, whatever the request calls it', async () => {
    const answer = await editor.upload('document', PDF, { 'content-type': 'text/html' }, 'x.html');
    expect(answer.json()).toEqual({
      id: expect.stringMatching(/^fil_/),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      mediaType: 'application/pdf',
      bytes: PDF.length,
    });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect((await editor.upload('picture', await portrait())).json()).toMatchObject({
      mediaType: 'image/webp',
      width: 300,
      height: 400,
    });
  });

  test.each([
    [
      'document',
      10_000_001,
      413,
      'TOO_LARGE',
      'A document may have 10 MB and this one has more: make it smaller.',
    ],
    [
      'picture',
      5_000_001,
      413,
      'TOO_LARGE',
      'A picture may have 5 MB and this one has more: make it smaller.',
    ],
    ['document', 0, 422, 'UPLOAD_REFUSED', 'No file came with the request: send its bytes as the body.'],
  ] as const)('a %s of %i bytes is refused with %i', async (use, length, status, code, message) => {
    const answer = await editor.upload(use, Buffer.alloc(length));
    expect([answer.statusCode, answer.json()]).toEqual([status, { code, message }]);
  });

  test('of what is not kept here is refused in a sentence and leaves nothing', async () => {
    const before = await server.record.prisma.storedFile.count();
    const answer = await editor.upload('document', Buffer.from('<script>alert(1)</script>'), {}, 'a.pdf');
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'UPLOAD_REFUSED']);
    expect(await server.record.prisma.storedFile.count()).toBe(before);
  });
});

describe('a file that a campaign hands out', () => {
  test('is handed over whole under its own address, kept for an hour by caches, and runs nothing', async () => {
    const { added, content, sha256, path } = await motion('fair-tax', 'PUBLISHED');
    expect(added.file).toEqual({
      url: `http://localhost${path}`,
      mediaType: 'application/pdf',
      format: 'PDF',
      bytes: content.length,
      sha256,
      width: null,
    });
    const answer = await get(path);
    expect(answer.rawPayload).toEqual(content);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'content-disposition': 'attachment; filename="cynnig-enghreifftiol-treth-deg.pdf"',
      'cache-control': 'public, max-age=3600',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    const etag = String(answer.headers.etag);
    const again = await get(path, { 'if-none-match': etag });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const head = await server.app.inject({ method: 'HEAD', url: path });
    expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([
      200,
      '',
      String(content.length),
    ]);
  });

  test('has no other name here', async () => {
    const { path, sha256 } = await motion('other-name', 'PUBLISHED');
    const answer = await get(`/files/${sha256}/votes-are-cancelled.pdf`);
    expect([answer.statusCode, answer.headers.location]).toEqual([302, path]);
  });

  test('R7: is there for nobody while the campaign is a draft, nor before anything shows it', async () => {
    const { campaign, path } = await motion('draft', 'DRAFT');
    expect((await get(path)).statusCode).toBe(404);
    await server.record.prisma.campaign.update({ where: { id: campaign.id }, data: { state: 'PUBLISHED' } });
    expect((await get(path)).statusCode).toBe(200);
    const { sha256 } = (await editor.upload('document', Buffer.from('Shown nowhere.'))).json();
    expect((await get(`/files/${sha256}/file.txt`)).statusCode).toBe(404);
    expect((await get('/files/nothing/file.txt')).statusCode).toBe(404);
  });

  test('R7: is handed out no more once it is withdrawn', async () => {
    const { campaign, path } = await motion('withdrawn', 'PUBLISHED');
    expect((await get(path)).statusCode).toBe(200);
    const resource = await server.record.prisma.campaignResource.findFirstOrThrow({
      where: { campaignId: campaign.id },
    });
    const { withdrawCampaignResource: withdrawn } = await ask(
      `mutation ($input: WithdrawCampaignResourceInput!) { withdrawCampaignResource(input: $input) {
         __typename ... on CampaignResource { file { url } withdrawal { reason { text } } } ... on Error { path message } } }`,
      {
        campaign: formatGlobalId('Campaign', campaign.id),
        resource: formatGlobalId('CampaignResource', resource.id),
        expectedVersion: 2,
        reasonEn: 'It was a draft of the motion.',
        changeReason: 'The party asked',
      },
    );
    expect(withdrawn).toEqual({
      __typename: 'CampaignResource',
      file: null,
      withdrawal: { reason: { text: 'It was a draft of the motion.' } },
    });
    expect((await get(path)).statusCode).toBe(404);
  });

  test('stands on the page of its campaign with format, size, edition and day', async () => {
    await motion('on-its-page', 'PUBLISHED');
    const page = (await get('/campaigns/on-its-page', { accept: 'text/html' })).body.replaceAll(/\s+/g, ' ');
    expect(page).toContain('/cynnig-enghreifftiol-treth-deg.pdf"');
    expect(page).toMatch(/PDF, 1 kB, Wales, in Welsh, edition 1, <time[^>]*>1 March 2026/);
  });
});

describe('a person’s photograph', () => {
  const ADD = `mutation ($input: AddPhotoInput!) { addPhoto(input: $input) {
    ... on Photo { id version shownAt: path } ... on Error { path message } } }`;

  async function pictured(name: string, fields: object = {}) {
    const person = await given(server.record.prisma).person(name);
    const { id: file } = (await editor.upload('picture', await portrait())).json();
    const { addPhoto: photo } = await ask(ADD, {
      person: formatGlobalId('Person', person.id),
      expectedVersion: 1,
      file,
      licence: 'CC BY 4.0',
      credit: 'A. Grapher',
      allowsDerivatives: true,
      altEn: 'She speaks at a meeting.',
      changeReason: 'She sent it',
      ...fields,
    });
    const shown = async () =>
      (
        await server.app.inject({
          method: 'POST',
          url: '/graphql',
          payload: {
            query: `{ person(by: { slug: "${person.slug}" }) { photo { path credit licence focalX allowsDerivatives alt { text } file { mediaType width height } } } }`,
          },
        })
      ).json().data.person.photo;
    return { person, photo, shown };
  }

  test('is shown with its credit and licence until its permission ends', async () => {
    const { person, photo, shown } = await pictured('Wenna Tregear');
    expect(await shown()).toEqual({
      path: photo.shownAt,
      credit: 'A. Grapher',
      licence: 'CC BY 4.0',
      focalX: 0.5,
      allowsDerivatives: true,
      alt: { text: 'She speaks at a meeting.' },
      file: { mediaType: 'image/webp', width: 300, height: 400 },
    });
    expect(photo.shownAt).toMatch(new RegExp(`/${person.slug}\\.webp$`));
    const answer = await get(photo.shownAt);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/webp',
      'content-disposition': `inline; filename="${person.slug}.webp"`,
      'cache-control': 'public, max-age=3600',
    });
    const { endPhotoPermission: ended } = await ask(
      `mutation ($input: EndPhotoPermissionInput!) { endPhotoPermission(input: $input) {
         ... on Photo { version permissionEndsOn } ... on Error { path } } }`,
      { photo: photo.id, expectedVersion: 1, changeReason: 'She asked' },
    );
    expect(ended.version).toBe(2);
    expect(await shown()).toBeNull();
    expect((await get(photo.shownAt)).statusCode).toBe(404);
  });
});
