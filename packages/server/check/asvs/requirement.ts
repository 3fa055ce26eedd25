/** How a requirement stands: in the kit, in part, not at all, up to who installs it, or about something that is not there. */
export type Standing = 'met' | 'partly' | 'lacking' | 'operation' | 'not-applicable';

/** A requirement of the OWASP Application Security Verification Standard 5.0.0 (CC BY-SA 4.0), told in our own words. */
export interface Requirement {
  readonly id: string;
  readonly level: 1 | 2;
  readonly asks: string;
  readonly status: Standing;
  /** Tests and files of this repository. */
  readonly evidence?: readonly string[];
  readonly note?: string;
}
