import { entriesOf } from './entries';

/**
 * What goods are counted and measured in: the code of UN/ECE Recommendation 20 (revision 17), symbol, dimension, and how many of
 * the dimension's base unit it is.
 */
const TEXT = `
  C62 pcs count 1 Piece; PR pr count 2 Pair; DZN doz count 12 Dozen; GRO gr count 144 Gross;
  MGM mg mass 0.000001 Milligram; GRM g mass 0.001 Gram; KGM kg mass 1 Kilogram; TNE t mass 1000 Tonne;
  ONZ oz mass 0.028349523125 Ounce; LBR lb mass 0.45359237 Pound;
  MMT mm length 0.001 Millimetre; CMT cm length 0.01 Centimetre; MTR m length 1 Metre; KMT km length 1000 Kilometre;
  INH in length 0.0254 Inch; FOT ft length 0.3048 Foot; YRD yd length 0.9144 Yard;
  CMK cm² area 0.0001 Square centimetre; MTK m² area 1 Square metre; HAR ha area 10000 Hectare;
  FTK ft² area 0.09290304 Square foot;
  MLT ml volume 0.000001 Millilitre; CLT cl volume 0.00001 Centilitre; LTR l volume 0.001 Litre;
  MTQ m³ volume 1 Cubic metre; GLL gal volume 0.003785411784 Gallon (US);
  SEC s time 1 Second; MIN min time 60 Minute; HUR h time 3600 Hour; DAY d time 86400 Day
`;

/** By code. */
export const UNITS = entriesOf(
  TEXT,
  /^(?<code>\w{2,3}) (?<symbol>[^ ]+) (?<dimension>\w+) (?<factor>[\d.]+) (?<name>.+)$/u,
);
