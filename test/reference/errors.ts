import { type ProblemMeaning, titleOf, typeOf } from '@app/shared/errors';
import { problems } from '../../apps/problems';

const HEAD = `# Errors

Every answer from 400 on is \`application/problem+json\` (RFC 9457). \`type\` leads to a page that says the same as the section below
(\`GET /problems/validation-failed\`); programs tell problems apart by \`code\`. \`errors\` has everything that is wrong, each with a
\`pointer\`, a \`code\` of its own and a \`message\`; \`requestId\` is what to tell the operator.
`;

/** `docs/reference/errors.md`: one section per code. */
export function errorReference(): string {
  const sorted = Object.entries(problems).sort(([a, one], [b, other]) =>
    one.statuses[0] === other.statuses[0] ? (a < b ? -1 : 1) : one.statuses[0] - other.statuses[0],
  );
  return [HEAD, ...sorted.map(([code, meaning]) => section(code, meaning))].join('\n');
}

const section = (code: string, { statuses, text }: ProblemMeaning): string =>
  `## ${titleOf(code)}\n\n\`${code}\`, ${statuses.join(' or ')}, \`${typeOf(code)}\`. ${text}\n`;
