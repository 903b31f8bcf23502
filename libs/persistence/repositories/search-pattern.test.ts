import { describe, expect, test } from '@jest/globals';
import { searchPatterns } from './search-pattern.js';

describe('What is searched', () => {
  test('each word on its own, without accents', () => {
    expect(searchPatterns(' Đặng  Văn ')).toEqual(['%dang%', '%van%']);
  });

  test('signs of a pattern stand for themselves', () => {
    expect(searchPatterns('100% a_b c\\d')).toEqual(['%100\\%%', '%a\\_b%', '%c\\\\d%']);
  });

  test('nothing asked is nothing searched', () => {
    expect(searchPatterns('  ')).toEqual([]);
  });
});
