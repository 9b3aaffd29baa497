import type { ColumnMapping } from '../../src/importers/councillors-csv/column-mapping.ts';

/** A small file of one kind that the importer takes whole, about the fictional Aldermere or Parliament's Aldershot. */
export type SampleFile = Readonly<{
  name: string;
  text: string;
  /** What is said on the command line beside it. */
  options?: Readonly<{
    election?: string;
    council?: string;
    mapping?: ColumnMapping;
    listedOn?: string;
    licence?: string;
  }>;
  /** Whether it names people, so that private columns may stand in it. */
  isAboutPeople: boolean;
}>;
