import { createIssue, type Issue, type IssueParams } from '@cartella/core';

/** Carries a refusal out of a parser to the reader that turns it into a value; it never leaves this package. */
export class Refusal extends Error {
  readonly issue: Issue;

  constructor(issue: Issue, options?: ErrorOptions) {
    super(issue.code, options);
    this.issue = issue;
  }
}

/** Refuses a whole document. */
export function refusal(code: string, params: IssueParams = {}, options?: ErrorOptions): Refusal {
  return new Refusal(createIssue(code, [], { params }), options);
}
