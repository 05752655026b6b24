/** SQL for the next moment of a column, which has an index for it where the table is large. */
const next = (table: string, column: string): string =>
  `SELECT min(${column}) AS at FROM ${table} WHERE ${column} > now()`;

/** When prices, campaigns, listings and taxes begin and end. */
const TURNS = [
  next('price', 'starts_at'),
  next('price', 'ends_at'),
  next('price_list', 'valid_from'),
  next('price_list', 'valid_until'),
  next('campaign', 'starts_at'),
  next('campaign', 'ends_at'),
  next('listing', 'available_from'),
  'SELECT min(valid_from) FROM tax_rate WHERE valid_from > current_date',
  'SELECT min(valid_until) + 1 FROM tax_rate WHERE valid_until >= current_date',
];

const milliseconds = (moment: string): string => `(extract(epoch FROM ${moment}) * 1000)::float8`;
const left = (moment: string): string => `(extract(epoch FROM ${moment} - now()) * 1000)::float8`;

/**
 * What has changed in which channels since a snapshot, and what will by itself: one row with the snapshot that this was seen in,
 * a moment before it and one after it, the slugs of the channels that show something else now, and the milliseconds that are
 * left until something begins or ends in them. The empty slug stands for all channels.
 *
 * Snapshots and not times tell what is new: what is committed late was written early.
 */
export const LOOK = `
SELECT pg_current_snapshot()::text, ${milliseconds('now()')}, ${milliseconds('clock_timestamp()')},
  (SELECT coalesce(json_agg(DISTINCT coalesce(place.slug, '')), '[]')::text
   FROM storefront_change change LEFT JOIN channel place ON place.id = change.channel_id
   WHERE change.xid >= pg_snapshot_xmin($1::pg_snapshot) AND NOT pg_visible_in_snapshot(change.xid, $1::pg_snapshot)),
  (SELECT coalesce(json_object_agg(turn.slug, ${left('turn.at')}), '{}')::text FROM (
    SELECT '' AS slug, min(at) AS at FROM (${TURNS.join(' UNION ALL ')}) turns HAVING min(at) IS NOT NULL
    UNION ALL
    SELECT place.slug, min(held.until) FROM reservation held JOIN stock ON stock.id = held.stock_id
      JOIN warehouse_channel serving ON serving.warehouse_id = stock.warehouse_id
      JOIN channel place ON place.id = serving.channel_id
    WHERE held.until > now() GROUP BY place.slug) turn)`;
