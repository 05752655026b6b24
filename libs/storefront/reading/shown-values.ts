import type { Shown } from '@app/catalog';

/** Files that everybody may open, and products that the channel shows: the ids of others are nobody's business. */
export const shownValues: Shown = (column) => `CASE v.kind
  WHEN 'file' THEN EXISTS (SELECT FROM file WHERE file.id = v.file_id AND file.visibility = 'public')
  WHEN 'reference' THEN EXISTS (SELECT FROM storefront_product shown WHERE shown.id = v.reference_id AND shown.channel_id = ${column('channelId')})
  ELSE true END`;
