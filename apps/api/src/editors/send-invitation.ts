import { createTransport } from 'nodemailer';

/** Sends somebody their one-time link. Resolves to false where no mail server is set or it refused: the link is then handed on by hand. */
export type SendInvitation = (to: string, link: string) => Promise<boolean>;

/** A sender over the mail server of SMTP_URL; null: none is set. */
export function createInvitationSender(
  smtpUrl: string | null,
  from: string,
  onFailure: (code: string) => void,
): SendInvitation {
  if (smtpUrl === null) return async () => false;
  const transport = createTransport(smtpUrl);
  return async (to, link) => {
    try {
      await transport.sendMail({
        to,
        from,
        subject: 'Wheatsheaf: your invitation / eich gwahoddiad',
        text: `You are invited to help keep the record. Open this link within seven days; it works once:\n${link}\n\nFe’ch gwahoddir i helpu i gadw’r cofnod. Agorwch y ddolen hon o fewn saith diwrnod; mae’n gweithio unwaith:\n${link}\n`,
      });
      return true;
    } catch (error) {
      // The error itself holds the address it was meant for, which no log may keep.
      onFailure(error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN');
      return false;
    }
  };
}
