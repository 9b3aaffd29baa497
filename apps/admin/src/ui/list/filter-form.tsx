import { Box } from '@mui/material';
import { type ReactNode, useEffect } from 'react';
import { useListContext } from 'react-admin';
import { FormProvider, useForm } from 'react-hook-form';
import { useSay } from '../../i18n/language.ts';

type FilterFormProps = {
  /** Every filter of the list, empty. */
  empty: Readonly<Record<string, string>>;
  children: ReactNode;
};

/** Search and filters above a list, which follows while they are changed; what is left empty narrows nothing. */
export function FilterForm({ empty, children }: FilterFormProps) {
  const say = useSay();
  const { filterValues, setFilters } = useListContext();
  const form = useForm<Record<string, string>>({ defaultValues: { ...empty, ...filterValues } });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
          setFilters(given, undefined, true);
        },
      }),
    [form, setFilters],
  );
  return (
    <FormProvider {...form}>
      <search aria-label={say('ui.filter')}>
        <Box
          component="form"
          onSubmit={(event) => event.preventDefault()}
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fit, minmax(14rem, 1fr))' },
            alignItems: 'end',
            columnGap: 2,
          }}
        >
          {children}
        </Box>
      </search>
    </FormProvider>
  );
}
