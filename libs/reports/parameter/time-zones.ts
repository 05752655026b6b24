import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { isTimeZone } from './parameter';

/** Minutes before UTC at each of the moments, by the name in small letters. Copies under other folders are left out. */
const OFFSETS = `
  SELECT lower(name) AS name,
    array_agg((extract(epoch FROM moment AT TIME ZONE name) - extract(epoch FROM moment))::integer / 60 ORDER BY moment) AS offsets
  FROM pg_timezone_names, unnest($1::timestamptz[]) moment WHERE name !~ '^(posix|right)/' GROUP BY name`;

/** What nobody has to be asked of. */
const UTC = 'utc';

/** The middle of each quarter, for summer is not at the same time everywhere. */
const momentsOf = (year: number): Date[] => [0, 3, 6, 9].map((month) => new Date(Date.UTC(year, month, 15)));

/**
 * The time zones of reports: days are counted by PostgreSQL and by this process, so that a name has to mean the same to both.
 * PostgreSQL takes `CET` and `PST` for abbreviations without any summer, and may know other zones than Node does.
 */
@Injectable()
export class TimeZones {
  private readonly moments = momentsOf(new Date().getUTCFullYear());
  private offsets?: Promise<ReadonlyMap<string, readonly number[]>>;
  private readonly agreed = new Map<string, boolean>();

  constructor(@InjectDataSource() private readonly source: Pick<DataSource, 'query'>) {}

  /** Whether both know the name, and mean the same by it. PostgreSQL is asked once for all names. */
  async areAgreed(timeZone: string): Promise<boolean> {
    const name = timeZone.toLowerCase();
    if (name === UTC) return true;
    if (!isTimeZone(timeZone)) return false;
    const offsets = (await this.known()).get(name);
    if (!offsets) return false;
    const known = this.agreed.get(name);
    if (known !== undefined) return known;
    const isAgreed = this.moments.every((moment, index) => offsetOf(timeZone, moment) === offsets[index]);
    this.agreed.set(name, isAgreed);
    return isAgreed;
  }

  private known(): Promise<ReadonlyMap<string, readonly number[]>> {
    this.offsets ??= this.read().catch((error: unknown) => {
      this.offsets = undefined;
      throw error;
    });
    return this.offsets;
  }

  private async read(): Promise<ReadonlyMap<string, readonly number[]>> {
    const rows = await this.source.query<{ name: string; offsets: number[] }[]>(OFFSETS, [this.moments]);
    return new Map(rows.map(({ name, offsets }) => [name, offsets]));
  }
}

/** In minutes, as this process knows it. */
function offsetOf(timeZone: string, moment: Date): number {
  const local = moment.toLocaleString('sv-SE', { timeZone });
  return Math.trunc((Date.parse(`${local.replace(' ', 'T')}Z`) - moment.getTime()) / 60_000);
}
