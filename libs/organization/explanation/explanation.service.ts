import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type Actor, ActorDirectory, controllersOf, declaredRoutes } from '@app/shared/auth';
import type { Explanation } from './explanation';
import type { ExplanationQuery } from './explanation.dto';
import { Explainer } from './explainer';

/** Explains the routes of this process. */
@Injectable()
export class ExplanationService {
  private explainer?: Explainer;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly actors: ActorDirectory,
    private readonly discovery: DiscoveryService,
  ) {}

  /** What the actor, or another account in their reach, may do. @throws as {@link Explainer.explain} */
  explain({ method, path, account, apiKey }: ExplanationQuery, actor: Actor): Promise<Explanation> {
    this.explainer ??= new Explainer(this.dataSource, this.actors, declaredRoutes(controllersOf(this.discovery)));
    const id = account ?? actor.id;
    const own = id === actor.id ? actor.apiKey?.id : undefined;
    return this.explainer.explain({
      method,
      path,
      who: id === null ? null : { id },
      keyId: apiKey ?? own,
      asker: actor,
    });
  }
}
