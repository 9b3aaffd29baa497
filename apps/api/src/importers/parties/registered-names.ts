/** Names of the two parties of the label this record is about, for a file that names them only together, or by labels of their own. */
export const REGISTERED_NAMES: Readonly<Record<string, string>> = {
  PP53: 'Labour Party',
  PP119: 'Co-operative Party',
};
