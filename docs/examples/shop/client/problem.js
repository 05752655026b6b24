// Written by libs/client/generate.mjs. Do not change it by hand.
/** The API has refused a request. Programs decide by `status` and `code`; `errors` names every field that is wrong. */
export class ProblemError extends Error {
    problem;
    response;
    name = 'ProblemError';
    status;
    /** `validation_failed`, `not_found` and the like; `docs/reference/errors.md` has all of them. */
    code;
    /** What to tell the operator. */
    requestId;
    errors;
    constructor(problem, response) {
        super([problem.detail, ...problem.errors.map(said)].join('\n'));
        this.problem = problem;
        this.response = response;
        this.status = response.status;
        this.code = problem.code;
        this.requestId = problem.requestId;
        this.errors = problem.errors;
    }
}
const said = ({ pointer, message }) => `${pointer}: ${message}`;
/** What was answered as a problem, even where something between client and server has answered instead. */
export function asProblem(error, response) {
    const isProblem = typeof error === 'object' && error !== null && 'code' in error && 'title' in error;
    const title = response.statusText || `HTTP ${response.status}`;
    const stranger = { type: 'about:blank', title, status: response.status, detail: title, errors: [] };
    const requestId = response.headers.get('x-request-id') ?? '';
    return new ProblemError(isProblem ? error : { ...stranger, code: 'unknown', requestId }, response);
}
