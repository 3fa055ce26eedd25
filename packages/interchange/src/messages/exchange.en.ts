import type { Catalogue } from '@cartella/core';

/** Wording of the problems of messages, of their signatures and of what goes with them. */
export const exchangeEn: Catalogue = {
  'json.encoding': 'The content is not UTF-8: ask the sender for UTF-8.',
  'json.forbidden-key': 'The content has a reserved key (__proto__): it is not accepted.',
  'json.malformed': 'The content is not JSON, or was cut: transmit it again.',
  'json.too-deep': 'The content nests more than {limit} deep: it is not a message.',
  'json.too-large': 'The content is longer than {limit} bytes.',

  'message.digest': 'The digest is not that of the content: the message was altered or badly made.',
  'message.expired': 'The message has expired: the sender should make a new one.',
  'message.future': 'The message claims to be of the future: check the clock of the sender.',
  'message.id-reused': 'The identifier was already used for another message: the sender should use a new one.',
  'message.purpose': 'The purpose is not that of this kind of message.',
  'message.recipient': 'The message is for another body.',
  'message.sender': 'The source does not match the sender.',
  'message.too-old': 'The message is too old: the sender should make a new one.',
  'message.unknown-type': 'This kind of message is not known.',

  'signature.algorithm': 'The signature uses an algorithm that is not allowed.',
  'signature.missing': 'The message is not signed.',
  'signature.unknown-key': 'The key of the signature is not one of the sender.',
  'signature.wrong': 'The signature does not match the message.',

  'attachment.archive': 'The attachment is a compressed archive, which is not opened: send the document as PDF.',
  'attachment.digest': 'The attachment is not the one described: the digest differs.',
  'attachment.size': 'The attachment does not have the size described ({expected} bytes).',
  'attachment.type': 'The attachment is not of the type described.',

  'case.conflict': 'A record of the case is already here with another content: ask the sender which one holds.',
  'case.digest': 'The digest of the case differs: it was altered or cut.',
  'case.duplicate': 'The same version of a record comes twice.',
  'case.local-code': 'A code is local to the sender: it is kept, but its meaning must be asked.',
  'case.missing-record': 'A record names another one that is not in the case.',
  'case.no-cartella': 'The case lacks the file that it is about.',
  'case.unknown-kind': 'Unknown kind of record ({kind}): it is kept as it is.',
  'case.withheld': 'A record ({kind}) was not transmitted ({reason}).',
};
