/**
 * SQL for a list that is bound, whose length the planner does not see.
 *
 * A prepared statement is planned once where that is not dearer than to plan it each time. Of a list that it does not see the planner
 * supposes ten values; most have fewer, so that it plans each time anew, which takes longer than the statement.
 *
 * @param placeholder with its type, as in `$1::uuid[]`
 */
export const listOf = (placeholder: string): string => `ARRAY(SELECT unnest(${placeholder}))`;
