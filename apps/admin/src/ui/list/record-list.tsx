import { type Theme, useMediaQuery } from '@mui/material';
import type { ReactNode } from 'react';
import { ListBase, Pagination } from 'react-admin';

type RecordListProps = {
  filters: ReactNode;
  /** Lines for a narrow screen. */
  narrow: ReactNode;
  /** A table for a wide one. */
  wide: ReactNode;
};

/** A list of the resource of its route: search, records, pages. */
export function RecordList({ filters, narrow, wide }: RecordListProps) {
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'), { noSsr: true });
  return (
    <ListBase perPage={25} exporter={false} empty={false}>
      {filters}
      {isNarrow ? narrow : wide}
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </ListBase>
  );
}
