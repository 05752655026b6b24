export * from './default-mask';
export * from './json-mask';
export * from './mask';
export * from './mask-error';
export * from './projection';
export * from './shape';
export * from './shape-builder';
