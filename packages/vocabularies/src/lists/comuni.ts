import type { CodeList } from '../code-list';
import { type PackedComuni, unpackComuni } from '../comuni';
import { committed } from '../data/committed';
import data from '../data/comuni.json' with { type: 'json' };

/** Italian municipalities by Belfiore code, since 1861: name, province, region, ISTAT code, who took their place. */
export const comuni: CodeList = unpackComuni(committed<PackedComuni>(data));
