import { isUUID } from 'class-validator';
import type { DataSource } from 'typeorm';
import {
  type Actor,
  type ActorDirectory,
  assertScope,
  type DeclaredRoute,
  findRoute,
  refusalOf,
} from '@app/shared/auth';
import { Forbidden, MethodNotAllowed, NotFound, Problem, Unauthorized } from '@app/shared/errors';
import { Level, levelFromName, type ModelClass, modelOptions, type Reach } from '@app/shared/model';
import { Names, needsChange, RESOURCE_MODEL } from '@app/shared/resource';
import { conclude, type Explanation, type Step, stepOf } from './explanation';
import { type Facts, type Lookup, lookupSql, type Who } from './explanation.statement';

/** What somebody wants to know. */
export interface Question {
  method: string;
  /** As it is asked for, with or without a query. */
  path: string;
  who: Who;
  /** The id of the API key that is used. */
  keyId?: string;
  /** Who asks; undefined: the operator, at the command line. */
  asker?: Actor;
}

/**
 * Says why an account may do something, or may not: by asking the policies themselves, those of the guard and those that
 * statements are compiled with. What a service makes of a body is not foreseen.
 */
export class Explainer {
  private readonly names: Names;

  constructor(
    private readonly dataSource: DataSource,
    private readonly actors: ActorDirectory,
    private readonly routes: readonly DeclaredRoute[],
  ) {
    this.names = new Names(dataSource);
  }

  /**
   * @throws Unauthorized when the asker is no longer who the token says
   * @throws NotFound for an account, a key or a row that the asker does not reach
   */
  async explain({ method, path: url, who, keyId, asker }: Question): Promise<Explanation> {
    const [path] = url.split('?');
    const { route, values, methods } = findRoute(this.routes, method, path);
    const model = route && this.modelOf(route);
    const row = model && isUUID(values.id) ? { model, id: values.id } : undefined;
    const facts = await this.lookUp({ asker, who, keyId, row });
    if (!facts.isAskerCurrent) throw new Unauthorized('The account is suspended or its rights have changed');
    if (who !== null && !facts.account) throw new NotFound('There is no such account in your reach');
    if (keyId !== undefined && !facts.key) throw new NotFound('There is no such API key of the account in your reach');
    const about = {
      ...{ method, path, route: route ? `${route.method} ${route.path}` : null },
      ...{ account: facts.account, memberships: facts.places },
    };
    if (!route) {
      const refusal =
        methods.length > 0
          ? new MethodNotAllowed(`Only ${methods.join(', ')}`, methods)
          : new NotFound('There is no such route');
      return conclude(about, [stepOf('route', refusal, '')]);
    }
    const declared = stepOf('route', undefined, `It is ${route.name}`);
    if (route.policy.isPublic) return conclude(about, [declared, stepOf('level', undefined, 'It is for anyone')]);
    // Who is at the door: a key with its account, or a token, whose account the statement looks at.
    const [account, level] = [accountStep(facts), levelStep(route, facts)];
    const guard = facts.key ? [account, ...keySteps(facts.key, method, path), level] : [level, account];
    const reach =
      model && 'id' in values
        ? reachSteps(route, model, { id: values.id, isOwn: !asker || asker.id === (facts.account?.id ?? null), facts })
        : [];
    return conclude(about, [declared, ...guard, ...reach]);
  }

  /** Of the row that the path names: what the detail route of that row has, for a controller may be of something below it. */
  private modelOf({ path, controller }: DeclaredRoute): ModelClass | undefined {
    const row = path.replace(/:id.*/, ':id');
    const owner = this.routes.find((each) => each.method === 'GET' && each.path === row)?.controller;
    return Reflect.getMetadata(RESOURCE_MODEL, owner ?? controller) as ModelClass | undefined;
  }

  private async lookUp(lookup: Lookup): Promise<Facts> {
    const { text, values } = lookupSql(lookup, this.names, this.actors);
    const [facts] = await this.dataSource.query<Facts[]>(text, values);
    return facts;
  }
}

function accountStep({ account, isCurrent }: Facts): Step {
  const refusal = isCurrent ? undefined : new Unauthorized(`The account is ${account?.status ?? 'gone'}`);
  return stepOf('account', refusal, account ? 'The account is active' : 'Nobody is signed in');
}

function keySteps(key: NonNullable<Facts['key']>, method: string, url: string): Step[] {
  const isKnown = key.isGood ? undefined : new Unauthorized('The API key is expired or revoked');
  let beyond: Problem | undefined;
  try {
    assertScope(key.scopes, { method, url });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    beyond = error;
  }
  const scopes =
    key.scopes.length > 0
      ? `It is among the scopes of the key (${key.scopes.join(', ')})`
      : 'The key is for all that its account may';
  return [stepOf('key', isKnown, 'The API key is good'), stepOf('scope', beyond, scopes)];
}

function levelStep({ policy }: DeclaredRoute, { account }: Facts): Step {
  const level = levelFromName(account?.level ?? 'guest') ?? Level.Guest;
  const refusal = refusalOf(policy, { id: account?.id ?? null, level });
  return stepOf('level', refusal, account ? `Its level, ${account.level}, is enough` : 'The route is open to guests');
}

/**
 * @param isOwn the asker is whom it is about, or the operator
 * @throws NotFound for a row that the asker does not reach, who must not learn of it by asking for others
 */
function reachSteps(
  route: DeclaredRoute,
  model: ModelClass,
  { id, isOwn, facts }: { id: string; isOwn: boolean; facts: Facts },
): Step[] {
  const missing = new NotFound(`There is no ${model.name} with the id ${id} in reach`);
  const { reach, change } = modelOptions(model);
  if (!isOwn && !facts.isRowShown) throw missing;
  const reached = stepOf('reach', facts.rights ? undefined : missing, `The ${model.name} is in reach`);
  if (!needsChange(route)) return [withWords(reached, reach)];
  const refusal =
    facts.rights === 'read' ? new Forbidden(`This ${model.name} may be read, but not changed`) : undefined;
  return facts.rights
    ? [withWords(reached, reach), withWords(stepOf('change', refusal, `The ${model.name} may be changed`), change)]
    : [withWords(reached, reach)];
}

/** With the words of the policy, where it has some. */
const withWords = (step: Step, policy: Reach | undefined): Step => ({
  ...step,
  detail: policy?.says ? `${step.detail}; it is for ${policy.says}` : step.detail,
});
