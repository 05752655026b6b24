export { type Client, type ClientOptions, createClient } from './client.js';
export type { Filter, Sort } from './filter.js';
export type { components, paths } from './generated/openapi.js';
export type { Level, Mask, Masked, ModelName } from './mask.js';
export { type Problem, ProblemError } from './problem.js';
export type { Answer, BatchItem, Lists, Options, Page, Routes, Row } from './routes.js';
export type { Tokens, TokenStore } from './session.js';
