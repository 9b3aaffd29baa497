/** One line of the result: what was measured, and the budget it must keep, if it has one. */
export type Measure = Readonly<{
  what: string;
  value: number;
  unit: 's' | 'MB' | 'rows' | 'statements' | 'ms' | '×';
  /** The most it may be. */
  atMost?: number;
}>;

export function keepsBudget({ value, atMost }: Measure): boolean {
  return atMost === undefined || value <= atMost;
}

/** A measure as a row of a Markdown table. */
export function formatMeasure(measure: Measure): string {
  const { what, value, unit, atMost } = measure;
  const show = (number: number) =>
    `${number.toLocaleString('en-GB', { maximumFractionDigits: unit === 'MB' ? 0 : 2 })} ${unit}`;
  const budget = atMost === undefined ? '' : `at most ${show(atMost)}`;
  return `| ${what} | ${show(value)} | ${budget} | ${keepsBudget(measure) ? '' : '**over**'} |`;
}
