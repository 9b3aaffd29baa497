import type { PictureEntry } from '../src/record/files.ts';
import type { RecordPart } from '../src/record/record-part.ts';
import { localPartySource } from './sources.ts';

const sources = [localPartySource];

/** A drawn head and shoulders: nobody is in it. */
function portrait(background: string, hair: string, face: string, coat: string): PictureEntry {
  return {
    format: 'WEBP',
    width: 480,
    height: 600,
    drawing: `<path fill="${background}" d="M0 0h480v600H0z"/><path fill="${coat}" d="M60 600c0-140 70-210 180-210s180 70 180 210z"/><path fill="${face}" d="M195 330h90v90q-45 35-90 0z"/><ellipse cx="240" cy="235" rx="105" ry="130" fill="${face}"/><path fill="${hair}" d="M125 240c-15-110 40-165 115-165s130 55 115 165c-15-60-40-85-115-85s-100 25-115 85z"/><circle cx="202" cy="240" r="10"/><circle cx="278" cy="240" r="10"/><path d="M200 300q40 30 80 0" fill="none" stroke="#000" stroke-width="6"/>`,
  };
}

/** Three ways a photograph may be shown: freely, whole and by permission only, and no longer. */
export const photographs: RecordPart = {
  name: 'photographs',
  photos: [
    {
      person: 'rowena-ashdown',
      picture: portrait('#dfe9e2', '#5a3420', '#e8b796', '#5b2d90'),
      licence: 'CC BY 4.0',
      credit: 'Aldermere Co-operative Party',
      allowsDerivatives: true,
      alt: {
        en: 'Drawing of Rowena Ashdown in a violet coat.',
        cy: 'Darlun o Rowena Ashdown mewn côt fioled.',
      },
      sources,
    },
    {
      person: 'idris-calloway',
      picture: portrait('#ece4d6', '#1f1a17', '#a8704c', '#24505c'),
      licence: 'By permission',
      credit: 'Ffion Marsh',
      permissionFrom: 'Ffion Marsh, by letter of 3 June 2025',
      permissionEndsOn: '2028-05-31',
      sources,
    },
    {
      person: 'farida-holloway',
      picture: portrait('#d9dfee', '#3a2a22', '#c98f6c', '#7a2331'),
      licence: 'By permission',
      credit: 'The Aldermere Lantern',
      permissionFrom: 'The Aldermere Lantern, by letter of 20 May 2023',
      permissionEndsOn: '2024-05-31',
      alt: { en: 'Drawing of Farida Holloway in a red coat.' },
      sources,
    },
  ],
};
