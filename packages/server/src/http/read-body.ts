import { createIssue, failure, type Result, success } from '@cartella/core';
import { problemIssue } from '../problem';

/** Reads a JSON body; what is not JSON, or would reach prototypes, is refused without repeating any of it. */
export async function readBody(request: Request): Promise<Result<unknown>> {
  try {
    const text = await request.text();
    return success(
      JSON.parse(text, (key, value: unknown) => {
        if (key === '__proto__') throw new TypeError('reserved name');
        return value;
      }),
    );
  } catch {
    return failure([createIssue(problemIssue.badRequest)]);
  }
}
