/** The client of NATS, as far as it is used: by a quarter the largest part of the background, and of use to teams on NATS alone. */
export {
  AckPolicy,
  DeliverPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  jetstream,
  jetstreamManager,
} from '@nats-io/jetstream';
export {
  AuthorizationError,
  InvalidOperationError,
  PermissionViolationError,
  UserAuthenticationExpiredError,
  wsconnect,
} from '@nats-io/nats-core';
