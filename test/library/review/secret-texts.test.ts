import { describe, expect, it } from '@jest/globals';
import { secretTexts } from '../../../actions/library/review/secret-texts.ts';

const path: readonly string[] = [];

describe('the texts that a summary hides', () => {
  it('are those that a provider marks, as deep as they are', () => {
    const value = { a: ['open', { b: 'planted-one' }], c: { d: 'planted-two' } };
    const sensitive = { a: [false, { b: true }], c: true };
    expect(secretTexts({ path, value, sensitive })).toEqual(['planted-one', 'planted-two']);
  });

  it('are those whose names say so, also inside of a text that holds JSON', () => {
    const container = {
      image: 'acme/backend',
      environment: [{ name: 'URL', value: 'planted-three' }],
    };
    const value = { container_definitions: JSON.stringify([container]), db_password: 'planted-4' };
    expect(secretTexts({ path, value })).toEqual(['planted-three', 'planted-4']);
  });

  it('are the script that a machine starts with', () => {
    expect(secretTexts({ path, value: { user_data: '#!/bin/sh planted' } })).toHaveLength(1);
  });

  it.each(['eu-west-1', 'ap-southeast-2', 'info', 'arn:aws:s3:::logs'])(
    'are not words such as %s, unless they are marked',
    (word) => {
      const value = { environment: [{ name: 'X', value: word }] };
      expect(secretTexts({ path, value })).toEqual([]);
      expect(secretTexts({ path, value, sensitive: true })).toContain(word);
    },
  );
});
