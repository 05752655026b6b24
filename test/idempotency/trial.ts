import { Injectable, Post } from '@nestjs/common';
import type { DeepPartial } from 'typeorm';
import { Category } from '@app/catalog';
import { Tag } from '@app/minor';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import {
  type Answer,
  Asking,
  type Caller,
  RequireKey,
  Resource,
  ResourceRoutes,
  Resources,
  ResourceService,
  SecretAnswer,
  ShownOnce,
} from '@app/shared/resource';
import { CreateTag } from '../../libs/minor/tag/tag.dto';

/** Routes that no part has: one that wants a key, and one that shows a secret. */
@Resource('trial', Category)
export class TrialController {
  private count = 0;

  constructor(private readonly resources: Resources) {}

  @Access(Level.Customer)
  @Post('required')
  @RequireKey()
  required(@Asking() caller: Caller): Promise<Answer> {
    return this.secret(caller);
  }

  @Access(Level.Guest)
  @Post('secret')
  secret(@Asking() caller: Caller): Promise<Answer> {
    return this.resources.write(caller, () => {
      const count = ++this.count;
      return Promise.resolve(new SecretAnswer(`{"secret":"tp_${count}","count":${count}}`, `{"count":${count}}`));
    });
  }
}

/** Makes tags with a secret, by the routes that every resource can have. */
@Injectable()
export class SecretTagService extends ResourceService<Tag> {
  constructor(resources: Resources) {
    super(Tag, resources);
  }

  override create(body: DeepPartial<Tag>, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const { text = '{}', headers } = await super.create(body, { ...caller, within: manager });
      return new SecretAnswer(`${text.slice(0, -1)},"secret":"tp_of_${String(body.slug)}"}`, text, headers);
    });
  }
}

@Resource('trial/secret-tags', Tag)
@ShownOnce('secret', 'Of the tag')
export class SecretTagController extends ResourceRoutes(SecretTagService, {
  read: Level.Guest,
  create: [Level.Agent, CreateTag],
  batch: Level.Agent,
}) {}
