import { join } from 'node:path';
import { type FactoryProvider, Logger } from '@nestjs/common';
import { MailConfig, RuntimeConfig } from '@app/shared/config';
import { FileMailer, Mailer, SmtpMailer } from './mailer';

/** Sends by SMTP where there is a server, and otherwise writes to a folder. */
export const MAILER: FactoryProvider<Mailer> = {
  provide: Mailer,
  inject: [MailConfig, RuntimeConfig],
  useFactory: (config: MailConfig, { dataFolder, environment }: RuntimeConfig): Mailer => {
    if (config.smtpUrl) return new SmtpMailer(config.smtpUrl, config);
    const folder = join(dataFolder, 'mail');
    if (environment === 'production') new Logger('Mail').warn(`There is no SMTP_URL: mail is written to ${folder}`);
    return new FileMailer(folder, config);
  },
};
