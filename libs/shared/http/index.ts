export { Answer, SecretAnswer, StreamAnswer } from './answer';
export * from './app';
export { parseText, TEXT_BODY } from './json-body';
export { answerFile, type ServedFile } from './file-answer';
export { type FileForm, readFile, TakesFile, takesFile } from './file-body';
export { TakesForm } from './form-body';
export * from './listen';
