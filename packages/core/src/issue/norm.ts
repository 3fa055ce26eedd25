/** A reference to the law that asks for something. */
export interface Norm {
  /** Uniform resource name of the act, `urn:nir:…` (DPR 252/2006 scheme used by Normattiva). */
  readonly urn: string;
  /** Article and paragraph, for example `art. 6, c. 4`. */
  readonly article?: string;
  /** The usual citation, for example `D.Lgs. 15 settembre 2017, n. 147`. */
  readonly citation?: string;
}
