/** Data whose licence asks for a line wherever it is shown. Facts of our own record are CC BY 4.0. */
export const ATTRIBUTIONS = [
  {
    text: 'Contains Parliamentary information licensed under the Open Parliament Licence v3.0.',
    url: 'https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/',
  },
  { text: 'Candidate and result data: Democracy Club, CC BY 4.0.', url: 'https://democracyclub.org.uk' },
  {
    text: 'Contains OS data © Crown copyright and database right; contains Royal Mail data © Royal Mail copyright and database right; contains National Statistics data © Crown copyright and database right. Open Government Licence v3.0.',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  },
  {
    text: 'Register of local authorities: mySociety, MIT licence.',
    url: 'https://github.com/mysociety/uk_local_authority_names_and_codes',
  },
  {
    text: 'Party names and registration numbers: the Electoral Commission, Open Government Licence v3.0.',
    url: 'https://search.electoralcommission.org.uk',
  },
  { text: 'Lists of councillors: Open Council Data UK, CC BY-SA 4.0.', url: 'https://opencouncildata.co.uk' },
] as const;
