import { AuthorizationError } from '@nats-io/nats-core';
import { expect, it } from 'vitest';
import * as client from '../../src/team/engines/nats/client.ts';
import { refusalOf } from '../../src/team/engines/nats/refusal.ts';

it('a login that came too late for the server is no wrong login', () => {
  expect(refusalOf(new AuthorizationError('Authentication Timeout'), 'nats.example.com', client).problem.code).toBe('out-of-reach');
  expect(refusalOf(new AuthorizationError('Authorization Violation'), 'nats.example.com', client).problem.code).toBe('login-refused');
});
