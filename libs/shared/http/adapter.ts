import type { HttpAdapterHost } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem, MethodNotAllowed, NotFound } from '@app/shared/errors';
import { Answer, sendAnswer } from './answer';
import { stopListening } from './drain';
import type { FrontDoor } from './front-door';
import { RouteTable } from './route-table';

/** Nest's Fastify adapter, with answers of its own for requests that meet no route, and a short way for finished ones. */
export class HttpAdapter extends FastifyAdapter {
  /** What stands before Fastify; it is set once, where the adapter is made. */
  door: FrontDoor;
  private readonly routes = new RouteTable(this.getInstance<FastifyInstance>());

  override setNotFoundHandler(): FastifyInstance {
    const handler = (request: FastifyRequest, reply: FastifyReply): void => this.answerNoRoute(request, reply);
    return this.getInstance<FastifyInstance>().setNotFoundHandler(handler);
  }

  /** Finished answers are sent here and not by an interceptor, which would cost a chain of observables per request. */
  override reply(...[response, body, status]: Parameters<FastifyAdapter['reply']>): FastifyReply {
    if (!(body instanceof Answer)) return super.reply(response, body, status);
    return sendAnswer(body, response as FastifyReply, status);
  }

  override async close(): Promise<void> {
    // From now on, answers say `Connection: close`.
    this.door.shut();
    await stopListening(this.getInstance<FastifyInstance>().server);
    await super.close();
  }

  private answerNoRoute(request: FastifyRequest, reply: FastifyReply): void {
    const path = request.url.split('?', 1)[0];
    const missing = `There is no ${request.method} ${path}`;
    const methods = this.routes.methodsOf(path);
    if (methods.length === 0) answerProblem(new NotFound(missing), request, reply);
    else if (request.method === 'OPTIONS') void reply.code(204).header('allow', methods.join(', ')).send();
    else answerProblem(new MethodNotAllowed(`${missing}, only ${methods.join(', ')}`, methods), request, reply);
  }
}

/** The front door of the application that a module belongs to. */
export const doorOf = ({ httpAdapter }: HttpAdapterHost): FrontDoor => (httpAdapter as unknown as HttpAdapter).door;
