import { PERSONAL_TABLES } from './personal-fields.ts';
import { BASES, CONDITIONS, PURPOSES, RETENTIONS } from './protection-grounds.ts';

/** The page docs/personal-fields.md, whole: what each code means, then a table a table of the database. */
export function formatPersonalFields(): string {
  const legends = (
    [
      ['Purposes', PURPOSES],
      ['Lawful bases', BASES],
      ['Conditions for special categories', CONDITIONS],
      ['Retention', RETENTIONS],
    ] as const
  ).map(
    ([title, words]) =>
      `## ${title}\n${Object.entries(words)
        .map(([code, meaning]) => `- \`${code}\`: ${meaning}`)
        .join('\n')}\n`,
  );
  const tables = Object.entries(PERSONAL_TABLES).map(([table, { grounds, fields }]) => {
    const rows = Object.entries(fields).map(([column, told]) => {
      const { what, purpose, basis, condition, retention } = {
        ...grounds,
        ...(typeof told === 'string' ? { what: told } : told),
      };
      return `| \`${column}\` | ${what} | \`${purpose}\` | \`${basis}\` | \`${condition}\` | \`${retention}\` |`;
    });
    return `### ${table}\n| field | what it is | purpose | lawful basis | Article 9 | retention |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Personal fields
Written from [\`personal-fields.ts\`](../apps/api/src/people/personal-fields.ts) by its test, which also refuses a column that is not told of there; what to make of it stands in
[data-protection.md](data-protection.md). Columns that say nothing about anybody, such as ids and versions, are left out.

${legends.join('\n')}
## Field by field
${tables.join('\n')}`;
}
