export { BoardApi } from './board.module';
