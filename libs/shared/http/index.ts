export { Answer, SecretAnswer, sendAnswer, StreamAnswer } from './answer';
export { publicKeyOf } from './public-key';
export * from './app';
export { parseText, TEXT_BODY } from './json-body';
export { answerFile, type ServedFile } from './file-answer';
export { type FileForm, readFile, TakesFile, takesFile } from './file-body';
export { TakesForm } from './form-body';
export * from './listen';
