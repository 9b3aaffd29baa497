import { createTransport } from 'nodemailer';
import type { ChallengeContactInput } from './parse-challenge.ts';

/** What a reader is told of the answer. `pledge` is the slug in its page's address. */
export type ChallengeAnswerMail = {
  pledge: string;
  challenge: string;
  answerEn: string | null;
  answerCy: string | null;
};

/**
 * What a mail server did with a mail: took it, said that it never will, said that it may later, or could not be asked (also where it did not
 * let us in).
 */
export type MailOutcome = 'SENT' | 'REFUSED' | 'POSTPONED' | 'UNREACHED';

/** Mails an answer to the reader who asked. */
export type SendChallengeAnswer = (
  to: ChallengeContactInput,
  mail: ChallengeAnswerMail,
) => Promise<MailOutcome>;

/** How long a silent mail server is waited for. */
const WAIT_MS = 10_000;

/** A sender over the mail server of SMTP_URL; null where none is set. */
export function createAnswerSender(
  smtpUrl: string | null,
  { from, publicUrl }: { from: string; publicUrl: string },
  onFailure: (code: string) => void,
): SendChallengeAnswer | null {
  if (smtpUrl === null) return null;
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
  });
  return async ({ name, email }, mail) => {
    try {
      await transport.sendMail({
        to: name === null ? email : { name, address: email },
        from,
        subject: `Wheatsheaf: your challenge to ${mail.pledge} / eich her i ${mail.pledge}`,
        text: formatMail(mail, publicUrl),
      });
      return 'SENT';
    } catch (error) {
      // The error itself holds the address it was meant for, which no log may keep.
      onFailure(error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN');
      return outcomeOf(error);
    }
  };
}

/** Codes of nodemailer for an address or a mail that the server turned down: 5xx is for good, 4xx is for now. */
function outcomeOf(error: unknown): MailOutcome {
  if (!(error instanceof Error && 'code' in error)) return 'UNREACHED';
  const reply = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0;
  if (!['EENVELOPE', 'EMESSAGE'].includes(String(error.code))) return 'UNREACHED';
  return reply >= 500 ? 'REFUSED' : 'POSTPONED';
}

function formatMail(
  { pledge, challenge, answerEn, answerCy }: ChallengeAnswerMail,
  publicUrl: string,
): string {
  return [
    'Your challenge to the record has been answered in public.',
    'Atebwyd eich her i’r cofnod yn gyhoeddus.',
    `${publicUrl}/challenge/${pledge}`,
    answerEn,
    answerCy,
    'You wrote / Ysgrifennoch:',
    challenge.replaceAll(/^/gm, '> '),
    'Your name and address were deleted once this was sent; nobody reads replies to it.',
    'Dilëwyd eich enw a’ch cyfeiriad wedi anfon hwn; nid oes neb yn darllen atebion iddo.',
  ]
    .filter((part) => part !== null)
    .join('\n\n')
    .concat('\n');
}
