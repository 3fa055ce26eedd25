import type { Catalogue } from '@cartella/core';

/** Wording of the problems of messages, of their signatures and of what goes with them. */
export const exchangeEn: Catalogue = {
  'json.encoding': 'The content is not UTF-8: ask the sender for UTF-8.',
  'json.forbidden-key': 'The content has a reserved key (__proto__): it is not accepted.',
  'json.malformed': 'The content is not JSON, or was cut: transmit it again.',
  'json.not-portable':
    'Here is a number that is too large or half of a character, which could not be written back the same: mend it and send it again.',
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

  'table.encoding': 'The file is not UTF-8: save it as CSV UTF-8.',
  'table.too-large': 'The file exceeds the limit of {limit} (columns, rows or characters of a cell).',
  'table.unclosed-quote': 'A cell opened with quotes is not closed (line {line}).',
  'table.stray-quote': 'There is a quote out of place (line {line}).',
  'table.empty-cell': 'The cell “{column}” is empty: fill it in.',
  'table.extra-cells': 'The row has more cells than the headers: check the separators.',
  'table.missing-column': 'The column “{column}” is missing.',
  'table.unknown-column': 'A column is not among those expected: it is ignored.',
  'table.twice-column': 'The column “{column}” comes twice.',
  'table.wrong-cell': 'The cell “{column}” does not hold what it should: correct it.',
  'workbook.not-a-workbook': 'The file is not an XLSX workbook that can be read.',
  'workbook.too-large': 'The workbook exceeds the limit of {limit}.',

  'lombardia.no-list': 'The regional list “{list}” is missing: load it into the profile from the annex of the Region.',
  'lombardia.phase-twice': 'The same phase comes twice in the message.',
  'lombardia.structure': 'The message does not have the structure of the regional cartella sociale.',
  'lombardia.unknown-code': 'The code is not in the regional list “{list}”: choose one from the list.',
  'lombardia.unknown-item': 'This datum does not belong to this phase.',
  'lombardia.unknown-reply': 'The reply does not say whether the message was accepted: ask the Region.',
  'lombardia.value': 'The value of “{label}” is not of the expected type.',

  'gepi.no-domanda': 'The member names a request that is not in the extract of requests.',
  'gepi.no-members': 'The request has no members in the extract of members.',
  'gepi.tax-code': 'The tax code of the member is not valid: the person is imported without it.',
  'gepi.twice': 'The same request comes twice: the first one holds.',
};
