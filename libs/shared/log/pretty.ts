import { build, type PrettyOptions, type PrettyStream } from 'pino-pretty';

/** What our lines hold besides the fields that are shown as they are. */
interface Line {
  msg: string;
  context?: string;
  requestId?: string;
  method?: string;
  route?: string;
  status?: number;
  ms?: number;
}

/** Lines for people: a request reads `GET /v1/catalog/products/:id 200 3.1 ms`, then its id. */
export const FOR_PEOPLE: PrettyOptions = {
  translateTime: 'SYS:HH:MM:ss.l',
  ignore: 'method,route,status,ms,context,requestId',
  messageFormat: (line) => {
    const { msg, context, requestId, method, route, status, ms } = line as unknown as Line;
    const request = `${method} ${route} ${status} ${ms} ms`;
    const message = route === undefined ? msg : msg === 'request' ? request : `${request}, ${msg}`;
    return `${context ? `[${context}] ` : ''}${message}${requestId ? ` (${requestId})` : ''}`;
  },
};

export const prettyOutput = (): PrettyStream => build({ ...FOR_PEOPLE, colorize: process.stdout.isTTY, sync: true });
