export { AddressList, ContactPointList } from './address-list';
