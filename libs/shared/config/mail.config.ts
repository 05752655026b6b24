import { text, url } from './kinds';
import { Variable } from './variable';

/** How mail leaves the house. */
export class MailConfig {
  @Variable('SMTP_URL', url('smtp:', 'smtps:'), {
    doc: 'Server that takes mail. Without it, mails are written to the folder mail of DATA_FOLDER.',
    secret: true,
    example: 'smtps://user:password@mail.shop.example:465',
  })
  readonly smtpUrl?: string;

  @Variable('MAIL_FROM', text(), {
    doc: 'Whom mails come from.',
    default: 'Tradepost <no-reply@tradepost.example>',
  })
  readonly mailFrom: string;

  @Variable('MAIL_LINK', url('http:', 'https:'), {
    doc: 'Page that takes the token of a mail, which is added as #token=….',
    default: 'http://127.0.0.1:3000/welcome',
  })
  readonly mailLink: string;
}
