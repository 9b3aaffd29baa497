import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion } from '../editorial/edit-record.ts';
import { changesOf } from '../editorial/field-change.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';
import type { Person, Photo, Prisma, PrismaClient } from '../generated/prisma/client.ts';

export type AddPhotoInput = {
  personId: string;
  /** Of the person’s entry. */
  expectedVersion: number;
  /** The uploaded picture. */
  fileId: string;
  licence: string;
  /** Whom to name beside it. */
  credit: string;
  /** Who allowed it, when and how. Null where the licence is enough. */
  permissionFrom: string | null;
  /** The last day it may be shown. */
  permissionEndsOn: Date | null;
  allowsDerivatives: boolean;
  /** Shares of width and height, 0 to 1. */
  focalX: number;
  focalY: number;
  isDecorative: boolean;
  altEn: string | null;
  altCy: string | null;
  /** The author says that the words with it name a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Adds a photograph of a person with what allows it to be shown. Readers see it at once, in the place of an older one; words with it that
 * name somebody wait for a second person (R6).
 */
export function addPhoto(
  prisma: PrismaClient,
  input: AddPhotoInput,
  actor: { userId: string },
  today: Date,
): Promise<Photo> {
  return publishOrHoldText(prisma, photoAddition, input, actor, today);
}

export const photoAddition: TextEdit<AddPhotoInput, Photo> = {
  useCase: 'addPhoto',
  recordType: 'Person',
  recordIdOf: ({ personId }) => personId,
  tryOut: async (tx, input, _writer, today) => {
    const { expectedVersion, changeReason: _why, namesPerson: _named, ...given } = input;
    const facts = {
      ...given,
      licence: given.licence.trim(),
      credit: given.credit.trim(),
      permissionFrom: given.permissionFrom?.trim() || null,
      altEn: given.altEn?.trim() || null,
      altCy: given.altCy?.trim() || null,
    };
    checkPhoto(facts, today);
    const person = await checkParts(tx, facts);
    checkVersion(person, expectedVersion, {});
    const photo = await tx.photo.create({ data: facts });
    const { licence, credit, altEn, altCy } = facts;
    return {
      row: photo,
      changes: changesOf(null, { photo: given.fileId, licence, credit, altEn, altCy }),
      isPublic: person.state === 'PUBLISHED',
      councilId: null,
      revisions: [
        {
          recordType: 'Photo',
          recordId: photo.id,
          recordVersion: photo.version,
          before: null,
          after: photo,
        },
      ],
    };
  },
};

type PhotoFacts = Omit<AddPhotoInput, 'expectedVersion' | 'changeReason' | 'namesPerson'>;

function checkPhoto(photo: PhotoFacts, today: Date): void {
  if (photo.licence === '')
    throw new InputRefusedError(
      ['licence'],
      'Say under what licence it is shown, such as CC BY 4.0, or “By permission”.',
    );
  if (/permission/i.test(photo.licence) && photo.permissionFrom === null)
    throw new InputRefusedError(
      ['permissionFrom'],
      'It is shown by permission: say who gave it, when and how.',
    );
  if (photo.credit === '')
    throw new InputRefusedError(['credit'], 'Say whom to name beside it: who took it, or who owns it.');
  if (photo.permissionEndsOn !== null && photo.permissionEndsOn < today)
    throw new InputRefusedError(
      ['permissionEndsOn'],
      'The permission has ended already. Give a day from today on, or leave it out.',
    );
  for (const field of ['focalX', 'focalY'] as const) {
    if (!(photo[field] >= 0 && photo[field] <= 1))
      throw new InputRefusedError([field], 'A focal point is a share of the side, from 0 to 1.');
  }
  const isDescribed = photo.altEn !== null || photo.altCy !== null;
  if (!isDescribed && !photo.isDecorative)
    throw new InputRefusedError(
      ['altEn'],
      'Describe it for those who cannot see it, in one language at least; or say that it is decorative.',
    );
  if (isDescribed && photo.isDecorative)
    throw new InputRefusedError(
      ['isDecorative'],
      'A decorative picture has no description: nobody would hear it. Say the one or the other.',
    );
}

async function checkParts(
  tx: Prisma.TransactionClient,
  { personId, fileId }: Pick<AddPhotoInput, 'personId' | 'fileId'>,
): Promise<Person> {
  const person = await tx.person.findUnique({ where: { id: personId } });
  if (!person) throw new RecordNotFoundError('person', 'person');
  if (person.mergedIntoId !== null)
    throw new InputRefusedError(
      ['person'],
      'This entry was merged into another. Add the photograph to that one.',
    );
  const file = await tx.storedFile.findUnique({ where: { id: fileId } });
  if (!file) throw new RecordNotFoundError('file', 'file');
  if (file.format !== 'WEBP')
    throw new InputRefusedError(['file'], 'That is a document. Upload the picture and name it here.');
  return person;
}
