import { eventTypes } from '@app/shared/event';
import '../../apps/schema';

/** What happens to the rows of all models, in the order of a life. */
const COMMON = ['created', 'updated', 'archived', 'restored', 'deleted'];

const HEAD = `# Events

What webhooks can be subscribed to ([webhooks](../guides/webhooks.md)): of every model that is listed, ${COMMON.map((name) => `\`….${name}\``).join(', ')};
and, where it says so, what else happens to its rows. \`GET /v1/organization/event-types\` answers the same.

| Model | Types | Besides |
|---|---|---|
`;

/** `docs/reference/events.md`: a line per model. */
export function eventReference(): string {
  const models = new Map<string, { types: string; besides: string[]; common: number }>();
  for (const [type, text] of eventTypes()) {
    const [, model, description] = /^(\w+): (.*)$/.exec(text) ?? [];
    const [subject, name] = type.split('.');
    const line = models.get(model) ?? { types: `\`${subject}.…\``, besides: [], common: 0 };
    models.set(model, line);
    if (COMMON.includes(name)) line.common++;
    else line.besides.push(`\`${type}\`: ${description}`);
  }
  const lines = [...models].map(([model, { types, besides, common }]) => {
    if (common !== 0 && common !== COMMON.length) throw new Error(`${model} has some of what all models have`);
    return `| ${model} | ${common > 0 ? types : ''} | ${besides.join('. ')} |`;
  });
  return `${HEAD}${lines.join('\n')}\n`;
}
