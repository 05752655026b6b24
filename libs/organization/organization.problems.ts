import type { ProblemCatalogue } from '@app/shared/errors';

/** What accounts and companies answer besides. */
export const organizationProblems: ProblemCatalogue = {
  totp_required: {
    statuses: [401],
    text: 'The account has a second factor: send `totp`, a code of the app or a recovery code.',
  },
  totp_wrong: {
    statuses: [401, 422],
    text: 'The code of the second factor is wrong, was used before, or is over. Wait for the next one.',
  },
  registration_closed: {
    statuses: [403],
    text: 'Nobody can register by themselves here; somebody has to invite them.',
  },
  budget_spent: { statuses: [409], text: 'The campaign is over, or there is not so much left of its budget.' },
  last_admin: { statuses: [409], text: 'There must always be an administrator. Make somebody else one first.' },
  second_factor_on: { statuses: [409], text: 'The account has a second factor already. Remove it first.' },
  token_not_good: { statuses: [422], text: 'The token of the mail is unknown, used or expired. Ask for another mail.' },
  too_many_addresses: { statuses: [422], text: 'There are as many as there may be. Delete one first.' },
  weak_password: { statuses: [422], text: 'The password is too short, or many people have it. Choose another.' },
  wrong_password: { statuses: [422], text: 'The password that stands for who asks is wrong.' },
};
