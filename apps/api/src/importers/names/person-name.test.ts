import { describe, expect, it } from 'vitest';
import { foldName } from './fold-name.ts';
import { joinName, readPrintedName } from './person-name.ts';

describe('a name as a statement of persons nominated prints it', () => {
  it.each([
    ['Kevin BORAM', 'Kevin Boram', 'Boram, Kevin'],
    ['David Stephen COTTON', 'David Stephen Cotton', 'Cotton, David Stephen'],
    ['KEVIN BORAM', 'Kevin Boram', 'Boram, Kevin'],
    ['BORAM, Kevin', 'Kevin Boram', 'Boram, Kevin'],
    ['Kevin  Boram', 'Kevin Boram', 'Boram, Kevin'],
    ['Antoine McGOWAN', 'Antoine McGowan', 'McGowan, Antoine'],
    ['Alan MCKENZIE', 'Alan McKenzie', 'McKenzie, Alan'],
    ['Abigail MACDONALD', 'Abigail MacDonald', 'MacDonald, Abigail'],
    ['Chris MACE', 'Chris Mace', 'Mace, Chris'],
    ["Aidan Brook O'BRIEN", "Aidan Brook O'Brien", "O'Brien, Aidan Brook"],
    ['Max O’HARA', 'Max O’Hara', 'O’Hara, Max'],
    ["Wilfred HEASMAN-O'NEILL", "Wilfred Heasman-O'Neill", "Heasman-O'Neill, Wilfred"],
    ['Theo Hendrik VAN DER LUGT', 'Theo Hendrik van der Lugt', 'van der Lugt, Theo Hendrik'],
    ['Inacio DA SILVA', 'Inacio da Silva', 'da Silva, Inacio'],
    ['Zarah ST CLAIR', 'Zarah St Clair', 'St Clair, Zarah'],
    ['Hassan UL-HAQ', 'Hassan Ul-Haq', 'Ul-Haq, Hassan'],
    ['Roy PECHÉ', 'Roy Peché', 'Peché, Roy'],
    ['Kienen D K CATTERALL', 'Kienen D K Catterall', 'Catterall, Kienen D K'],
    ['Cadan Hedd ap Tomos', 'Cadan Hedd ap Tomos', 'ap Tomos, Cadan Hedd'],
    ['AJ SUTHERLAND', 'AJ Sutherland', 'Sutherland, AJ'],
    ['JO NG', 'Jo Ng', 'Ng, Jo'],
    ['Joe Bloggs OBE', 'Joe Bloggs OBE', 'Bloggs, Joe'],
    ['Cher', 'Cher', 'Cher'],
  ])('reads %s as %s, sorted as %s', (printed, name, sortName) => {
    expect(readPrintedName(printed)).toMatchObject({ name, sortName });
  });

  it('leaves initials and names that are not in capitals as they are', () => {
    expect(readPrintedName('Andrew RT Davies').name).toBe('Andrew RT Davies');
    expect(readPrintedName('Alexander MacKay').name).toBe('Alexander MacKay');
  });

  it('drops a surname that stands twice, once in capitals', () => {
    expect(readPrintedName('Pat HAY Hay').name).toBe('Pat Hay');
    expect(readPrintedName('MÄKINEN Suzi Mäkinen').name).toBe('Suzi Mäkinen');
  });

  it('says which part is the surname only where the name shows it', () => {
    expect(readPrintedName('Helen MacKenzie BELL')).toMatchObject({
      givenName: 'Helen MacKenzie',
      familyName: 'Bell',
    });
    expect(readPrintedName('Ann Marie Smith')).toMatchObject({
      givenName: null,
      familyName: null,
      sortName: 'Smith, Ann Marie',
    });
  });

  it('keeps a name that comes in parts as it comes', () => {
    expect(joinName('A', 'ON')).toMatchObject({ name: 'A ON', sortName: 'ON, A' });
  });
});

describe('two spellings of one name', () => {
  it('agree whatever their case, accents, punctuation and ampersands', () => {
    expect(foldName('Siân O’NEILL')).toBe(foldName("Sian O'Neill"));
    expect(foldName('Hangleton & Knoll')).toBe(foldName('Hangleton and Knoll'));
    expect(foldName('Ann Lee')).not.toBe(foldName('Anne Lee'));
  });
});
