/** The sender of our mail: nobody reads answers to it. */
export function mailFrom(publicUrl: string): string {
  return `Wheatsheaf <no-reply@${new URL(publicUrl).hostname}>`;
}
