import { defineSetting } from '@app/minor';
import { Level } from '@app/shared/model';

/** Whether strangers may register as customers. */
export const REGISTRATION_OPEN = defineSetting<boolean>({
  key: 'registration.open',
  description: 'Whether strangers may register as customers',
  schema: { type: 'boolean' },
  default: true,
  scopes: ['system'],
});

/** What stands below the mail that the members of a company get. */
export const MAIL_FOOTER = defineSetting<string>({
  key: 'mail.footer',
  description: 'What stands below every mail, or below those to the members of a company',
  schema: { type: 'string', maxLength: 500 },
  default: '',
  scopes: ['system', 'company'],
  writableBy: Level.Admin,
});
