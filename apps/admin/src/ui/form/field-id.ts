/** The id of a field's input, from its name in the form: `evidence.0.url` → `field-evidence-0-url`. Error summaries lead there. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}
