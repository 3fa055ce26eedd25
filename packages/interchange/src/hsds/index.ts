export type { HsdsAttribute, HsdsIdentifier, HsdsOrganization, HsdsService } from './hsds';
export {
  fromHsdsOrganization,
  fromHsdsService,
  hsdsLosses,
  toHsdsOrganization,
  toHsdsService,
} from './hsds';
