/** Where a message is, seen from the body that sent it. */
export type MessageState =
  | 'prepared'
  | 'sent'
  | 'delivered'
  | 'accepted'
  | 'refused'
  | 'corrected'
  | 'cancelled'
  | 'expired';

/** What may happen to a message. */
export type MessageEvent = 'send' | 'deliver' | 'accept' | 'refuse' | 'correct' | 'cancel' | 'expire' | 'withdraw';

/**
 * What each event makes of each state; where there is nothing, the event cannot happen. A receipt may overtake the answer of the
 * transport, so a message that was only sent may be accepted. Repeating an event that already had its effect changes nothing.
 */
export const messageTransitions: Readonly<Record<MessageState, Readonly<Partial<Record<MessageEvent, MessageState>>>>> =
  {
    prepared: { send: 'sent', withdraw: 'cancelled', expire: 'expired' },
    sent: { send: 'sent', deliver: 'delivered', accept: 'accepted', refuse: 'refused', expire: 'expired' },
    delivered: { send: 'delivered', deliver: 'delivered', accept: 'accepted', refuse: 'refused', expire: 'expired' },
    accepted: { send: 'accepted', deliver: 'accepted', accept: 'accepted', correct: 'corrected', cancel: 'cancelled' },
    refused: { send: 'refused', deliver: 'refused', refuse: 'refused' },
    corrected: { accept: 'corrected', deliver: 'corrected', correct: 'corrected', cancel: 'cancelled' },
    cancelled: { accept: 'cancelled', deliver: 'cancelled', cancel: 'cancelled', withdraw: 'cancelled' },
    // A receipt that was on its way tells more than our clock.
    expired: { accept: 'accepted', refuse: 'refused', deliver: 'expired', expire: 'expired' },
  };

/** The state after an event, or `undefined` when it cannot happen there. */
export function nextMessageState(state: MessageState, event: MessageEvent): MessageState | undefined {
  return messageTransitions[state][event];
}
