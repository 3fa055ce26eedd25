import { casellarioNamespace, layouts, type SiussFlow } from '../layout';
import { toXsd } from '../table';

/** Writes our XML Schema of a flow, made from the same tables as the reader and the writer. */
export function siussXsd(flow: SiussFlow): string {
  return toXsd(layouts[flow].document, casellarioNamespace);
}
