import { ApiResponse } from '@nestjs/swagger';

/** Says in OpenAPI that a route may answer by a problem (RFC 9457); said twice of one status, both texts stand there. */
export const ApiProblem = (status: number, description: string): MethodDecorator & ClassDecorator =>
  ApiResponse({
    status,
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
