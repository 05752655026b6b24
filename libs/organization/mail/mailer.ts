import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import type { MailConfig } from '@app/shared/config';
import { Unavailable, Unprocessable } from '@app/shared/errors';

/** A mail of plain text. */
export interface Mail {
  /** Tells it from others: a mail that is sent twice is one. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** How mail leaves the house. */
export abstract class Mailer {
  /**
   * @throws Unprocessable when the address is refused for good
   * @throws Error when it could not be handed over; it may be tried again
   */
  abstract send(mail: Mail): Promise<void>;
}

/** What nodemailer says of a failure. */
interface SmtpFailure {
  /** Its own word, or that of the system. */
  code?: string;
  /** What the server answered, and to which command. */
  responseCode?: number;
  command?: string;
}

/** Milliseconds: a server that does not answer must not keep other mail. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };

/** Hands mail to an SMTP server. */
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;

  constructor(
    url: string,
    private readonly config: MailConfig,
  ) {
    super();
    this.transport = createTransport({ url, ...TIMEOUTS }, { from: config.mailFrom });
  }

  override async send({ id, ...mail }: Mail): Promise<void> {
    const host = /@([^\s>]+)/.exec(this.config.mailFrom)?.[1] ?? 'localhost';
    try {
      await this.transport.sendMail({ ...mail, messageId: `<${id}@${host}>` });
    } catch (error) {
      throw refusalOf(error as SmtpFailure);
    }
  }
}

/**
 * What a server refuses of the sender or of us may be mended by whoever runs the house; an address or a message that it
 * refuses by a 5xx stays refused. Its words are left out: they name the address, and jobs and logs are kept.
 */
function refusalOf({ code, responseCode = 0, command }: SmtpFailure): Error {
  const isOfMail = command === 'RCPT TO' || command === 'DATA';
  if (isOfMail && responseCode >= 500) {
    return new Unprocessable(`The mail server refuses it for good (${responseCode})`);
  }
  const why = responseCode > 0 ? `it answered ${responseCode} to ${command ?? 'us'}` : (code ?? 'no answer');
  return new Unavailable(`The mail server does not take it: ${why}`, 5);
}

/** Writes mail to files, for those who develop: `<id>.eml`, whole or not at all. */
export class FileMailer extends Mailer {
  constructor(
    private readonly folder: string,
    private readonly config: MailConfig,
  ) {
    super();
  }

  override async send({ id, to, subject, text }: Mail): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = join(this.folder, `${id}.eml`);
    const lines = [`From: ${this.config.mailFrom}`, `To: ${to}`, `Subject: ${subject}`, '', text];
    await writeFile(`${file}.part`, lines.join('\r\n'), { mode: 0o600 });
    await rename(`${file}.part`, file);
  }
}
