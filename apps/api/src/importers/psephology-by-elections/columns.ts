/** The constituency's code: its name in the file of 2019 to 2024 first, then that of the general elections. */
export const CONSTITUENCY_COLUMNS = ['ONS ID2', 'ONS ID'] as const;

/** The candidate at Democracy Club, by either name. Files of before 2024 may have neither. */
export const DEMOCRACY_CLUB_COLUMNS = ['Democracy Club person ID', 'DC Person ID'] as const;

export const POLLING_DAY_COLUMN = 'Election date';
