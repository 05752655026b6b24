export { Answer, SecretAnswer, StreamAnswer } from '@app/shared/http';
