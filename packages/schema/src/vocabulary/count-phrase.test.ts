import { describe, expect, it } from 'vitest';
import { formatCount } from './count-phrase.ts';
import { officeRoleCount } from './office-role-count.ts';

describe('a counted phrase', () => {
  it('takes the English singular for one alone', () => {
    const said = [0, 1, 2, 900].map((count) => formatCount(officeRoleCount.COUNCILLOR, count, 'en'));
    expect(said).toEqual(['0 councillors', '1 councillor', '2 councillors', '900 councillors']);
  });

  it('mutates the Welsh noun after two, three and six', () => {
    const said = [0, 1, 2, 3, 4, 6, 43].map((count) => formatCount(officeRoleCount.COUNCILLOR, count, 'cy'));
    expect(said).toEqual([
      '0 cynghorydd',
      '1 cynghorydd',
      '2 gynghorydd',
      '3 chynghorydd',
      '4 cynghorydd',
      '6 chynghorydd',
      '43 cynghorydd',
    ]);
  });

  it('needs one Welsh form alone where no numeral mutates the noun', () => {
    const said = [0, 1, 2, 3, 6].map((count) => formatCount(officeRoleCount.MP, count, 'cy'));
    expect(said).toEqual([0, 1, 2, 3, 6].map((count) => `${count} Aelod Seneddol`));
  });

  it('groups thousands alike in both languages', () => {
    expect(formatCount(officeRoleCount.COUNCILLOR, 1631, 'en')).toBe('1,631 councillors');
    expect(formatCount(officeRoleCount.COUNCILLOR, 1631, 'cy')).toBe('1,631 cynghorydd');
  });
});
