import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import type { MailConfig } from '@app/shared/config';

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
  /** @throws Error when it could not be handed over; it may be tried again */
  abstract send(mail: Mail): Promise<void>;
}

/** Hands mail to an SMTP server. */
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;

  constructor(
    url: string,
    private readonly config: MailConfig,
  ) {
    super();
    this.transport = createTransport(url, { from: config.mailFrom });
  }

  override async send({ id, ...mail }: Mail): Promise<void> {
    const host = /@([^\s>]+)/.exec(this.config.mailFrom)?.[1] ?? 'localhost';
    await this.transport.sendMail({ ...mail, messageId: `<${id}@${host}>` });
  }
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
