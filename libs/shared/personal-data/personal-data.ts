import type { EntityManager } from 'typeorm';
import type { Origin } from '@app/shared/audit';

/** Whose data is meant. */
export interface Person {
  readonly accountId: string;
  /**
   * The address of the account, in lower case, as guests may have given it as well; null: nobody has shown to read its mail, so that
   * what others have placed under it may be anybody's.
   */
  readonly confirmedEmail: string | null;
}

/** Who has somebody forgotten, in the transaction in which they are. */
export interface Erasure {
  readonly manager: EntityManager;
  readonly origin: Origin;
}

/**
 * What a part knows of people. A provider that carries {@link PersonalData} is asked for its share whenever somebody wants
 * to have what is known of them, or to be forgotten. It must be part of the module of the part's services, which both the
 * API and the workers load.
 */
export interface PersonalDataShare {
  /** All that the part knows of somebody, as JSON can say it. What is secret, such as hashes, is left out. */
  read(person: Person, manager: EntityManager): Promise<object>;

  /**
   * Makes it unknown who somebody was, in all rows of the part. What has to be kept, such as orders and what was paid,
   * is kept without names, addresses and texts of the person. Writes down what it changes, as every write does.
   *
   * @throws Problem when it cannot be, for now; then nothing at all is erased
   */
  erase(person: Person, erasure: Erasure): Promise<void>;
}

const SHARE = Symbol('personal data');

/**
 * On a provider that has a part's {@link PersonalDataShare}.
 *
 * @param name what the part's share is called in the file that the person gets, as in `orders`
 */
export const PersonalData =
  (name: string) =>
  (type: new (...dependencies: never[]) => PersonalDataShare): void =>
    Reflect.defineMetadata(SHARE, name, type);

/** The name of a provider's share; undefined: it has none. */
export const shareOf = (type: object): string | undefined => Reflect.getOwnMetadata(SHARE, type) as string | undefined;
