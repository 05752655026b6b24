/** What one code of problems means. */
export interface ProblemMeaning {
  /** With which statuses it is answered. */
  statuses: readonly number[];
  /** What has happened, and what a client can do about it; as Markdown. */
  text: string;
}

/** The problems that are told apart by a code of their own, by that code. Each part has those that it throws. */
export type ProblemCatalogue = Readonly<Record<string, ProblemMeaning>>;

/** What the ground floor answers; most of it is what the status says. */
export const sharedProblems: ProblemCatalogue = {
  bad_request: { statuses: [400], text: 'The request cannot be understood. `detail` says what of it.' },
  validation_failed: {
    statuses: [400],
    text: 'Values of the body or the parameters do not fit; `errors` has all of them, each with a pointer. Mend them and send it again.',
  },
  empty_body: { statuses: [400], text: 'The route takes a body, and none was sent; `{}` is one.' },
  invalid_json: { statuses: [400], text: 'The body is no JSON. `detail` says where it stops being so.' },
  too_deep: { statuses: [400], text: 'The body is nested deeper than any that this API takes.' },
  forbidden_key: {
    statuses: [400],
    text: 'An object of the body has a key such as `__proto__`, which is in no body of this API.',
  },
  invalid_form: {
    statuses: [400],
    text: 'The form with a file is broken, has none or more than one, or has fields that are not known.',
  },
  invalid_value: {
    statuses: [400],
    text: 'A value does not fit its field: it is too large, or is no date, number or text that can be kept.',
  },
  too_complex: { statuses: [400], text: 'The request makes a query that is too complex. Ask for less at once.' },
  MaskError: {
    statuses: [400],
    text: '`X-Fields` is no mask, or looks into a field that has no inside (`docs/guides/masks.md`).',
  },
  BadFilterFormat: {
    statuses: [400],
    text: 'The filter is not built as one; `errors` points to the part, and has suggestions.',
  },
  BadSortFormat: { statuses: [400], text: 'The sort is not built as one.' },
  FieldNotFound: {
    statuses: [400],
    text: 'A filter, sort or search names a field that there is not, or that the caller may not see. A mask ignores it. `errors` has names that are close.',
  },
  BadSpec: {
    statuses: [400],
    text: 'A field cannot be asked for in that way: it lies behind too many relations, its model is not clear, or it is not to be sorted by.',
  },
  BadValue: {
    statuses: [400],
    text: 'A value of the filter, sort or parameters is none of the type of its field, or none of those that there are, such as an operator that the field does not have.',
  },
  BadQuery: { statuses: [400], text: 'The list is asked for in a way that contradicts itself.' },
  InvalidPage: {
    statuses: [400],
    text: 'The page or its size is no number in the range, or the cursor is none of this list.',
  },
  invalid_csv: { statuses: [400], text: 'The file is no CSV (RFC 4180). `detail` says where.' },
  invalid_encoding: { statuses: [400], text: 'The file is not in the encoding that it was said to be in.' },
  invalid_map: { statuses: [400], text: 'The map of an import is wrong; `errors` has all mistakes.' },
  empty_file: { statuses: [400], text: 'The file has no header line with the names of its columns.' },
  unauthorized: {
    statuses: [401],
    text: 'The route needs credentials, or those that were sent are bad, over or revoked. Sign in, or refresh the token.',
  },
  forbidden: {
    statuses: [403],
    text: 'Whoever asks is known, but not entitled: to the route, to the row, or to one of the fields. `auth:explain` at the command line says why.',
  },
  invalid_link: { statuses: [403], text: 'The link was not made here, or was changed.' },
  expired_link: {
    statuses: [403],
    text: 'The link was good for a while, which is over. Whoever gave it can make another.',
  },
  sign_in: { statuses: [303], text: 'A page is only for who has signed in; browsers are led there.' },
  not_found: {
    statuses: [404],
    text: 'There is no such route or row, or it is out of reach of the caller, which is not told apart.',
  },
  method_not_allowed: {
    statuses: [405],
    text: 'The path exists, but not for this method; `Allow` has those that it takes.',
  },
  request_timeout: {
    statuses: [408, 503],
    text: 'The request did not arrive in time, or took too long to be answered. Send it again.',
  },
  conflict: { statuses: [409], text: 'The state of things forbids it. `detail` says which.' },
  already_exists: {
    statuses: [409],
    text: 'Another row has a value that only one may have; `errors` names the field, and for slugs has free ones.',
  },
  still_referenced: { statuses: [409], text: 'Other rows still refer to the row. Remove them first, or archive it.' },
  concurrent_change: {
    statuses: [409, 503],
    text: 'Others changed the same rows at the same time, again and again. Send it once more.',
  },
  illegal_transition: {
    statuses: [409],
    text: 'The row cannot go from the state that it is in to the one that is wanted. `detail` has those that may follow.',
  },
  idempotency_key_in_use: {
    statuses: [409],
    text: 'The first request with this `Idempotency-Key` is still worked on. Wait, and send it again.',
  },
  gone: { statuses: [410], text: 'It was there, and is not kept any longer. Make it anew.' },
  precondition_failed: {
    statuses: [412],
    text: 'The row is no longer the one of `If-Match`; `errors` names what has changed. Read it again, and decide anew.',
  },
  payload_too_large: { statuses: [413], text: 'The body is larger than the route takes.' },
  uri_too_long: { statuses: [414], text: 'The query is too long for a URL. Send it as the body of `POST …/search`.' },
  unsupported_media_type: { statuses: [415], text: 'Bodies are JSON, but for uploads of files.' },
  range_not_satisfiable: { statuses: [416], text: '`Range` begins behind the end of the file.' },
  expectation_failed: { statuses: [417], text: 'No `Expect` but `100-continue` is met.' },
  unprocessable_entity: {
    statuses: [422],
    text: 'The request is well-formed, but breaks a rule. `errors` says which.',
  },
  reference_not_found: {
    statuses: [422],
    text: 'The body refers to rows that there are not, or that are out of reach; `errors` has all of them.',
  },
  rule_violated: {
    statuses: [422],
    text: 'Values do not go together, or break a rule of their model. `errors` or `detail` says which.',
  },
  value_missing: { statuses: [422], text: 'A field must have a value, and would have none.' },
  idempotency_key_reused: {
    statuses: [422],
    text: 'The `Idempotency-Key` was used for another request. Give each request a key of its own.',
  },
  precondition_required: {
    statuses: [428],
    text: 'The row may only be changed by who has seen it as it is: send its `ETag` as `If-Match`.',
  },
  too_many_requests: { statuses: [429], text: 'More was asked than is allowed. Wait as `Retry-After` says.' },
  request_header_fields_too_large: { statuses: [431], text: 'URL and headers together are too large.' },
  internal_server_error: {
    statuses: [500],
    text: 'Something went wrong on the side of the server. Tell the operator the `requestId`.',
  },
  service_unavailable: {
    statuses: [503],
    text: 'What it takes is not there at the moment, mostly the database. Try again as `Retry-After` says.',
  },
  overloaded: { statuses: [503], text: 'Too much is asked of the process at once. Try again as `Retry-After` says.' },
  query_timeout: {
    statuses: [503],
    text: 'The query took longer than it may. Ask for less, or have a worker write a file (`POST /v1/reports/runs`).',
  },
  not_ready: { statuses: [503], text: 'The process should get no requests: what it needs is down, or it is stopping.' },
};
