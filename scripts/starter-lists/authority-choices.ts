/**
 * Plain place names, by local-authority code, where the register's short name is not one: it carries the kind of body, an article, a
 * misspelling, or (Hull and East Yorkshire) the name of another place. Names as in the ONS list of 2025 where that has the area.
 */
export const placeCorrections: Readonly<Record<string, string>> = {
  ABE: 'Aberdeen',
  BST: 'Bristol',
  DND: 'Dundee',
  DST: 'Dorset',
  EDH: 'Edinburgh',
  ELS: 'Na h-Eileanan Siar',
  EMCA: 'East Midlands',
  GLCA: 'Greater Lincolnshire',
  GLG: 'Glasgow',
  HYCA: 'Hull and East Yorkshire',
  KIN: 'King’s Lynn and West Norfolk',
  LIC: 'Lincoln',
  RCT: 'Rhondda Cynon Taf',
  SCB: 'Scottish Borders',
  SCR: 'South Yorkshire',
  VGL: 'Vale of Glamorgan',
};

/**
 * Names of bodies, by local-authority code, where the register's is misspelt or short, or not the one that the order gives the body: S.I. 2025/113
 * (Hull), 2024/402 (North East), 2023/1432 (York).
 */
export const nameCorrections: Readonly<Record<string, string>> = {
  HYCA: 'Hull and East Yorkshire Combined Authority',
  KIN: 'Borough Council of King’s Lynn and West Norfolk',
  LCR: 'Liverpool City Region Combined Authority',
  NECA: 'North East Mayoral Combined Authority',
  YNYC: 'York and North Yorkshire Combined Authority',
};

/** GSS codes given since the register was made: the North East has been another authority since 7 May 2024, and the register has those of the one before. */
export const newCodes: Readonly<Record<string, string>> = { NECA: 'E47000014' };

/** Slugs, by local-authority code, where the government's own is outdated or shortened. */
export const slugChoices: Readonly<Record<string, string>> = {
  ABC: 'armagh-city-banbridge-and-craigavon',
  ANN: 'antrim-and-newtownabbey',
  DRS: 'derry-city-and-strabane',
  ELS: 'na-h-eileanan-siar',
  FMO: 'fermanagh-and-omagh',
  LBC: 'lisburn-and-castlereagh',
  NMD: 'newry-mourne-and-down',
  RCT: 'rhondda-cynon-taf',
  SHE: 'folkestone-and-hythe',
  SHN: 'st-helens',
};
