-- The words of a line without marks and capitals, for finding it among years of others. To reckon them is dear: whoever
-- looks for words goes by the index.
create function message_words(line text) returns text[] language plpgsql immutable strict parallel safe cost 5000 as $$
begin
  return array_remove(
    regexp_split_to_array(
      translate(normalize(lower(normalize(line)), nfd), U&'\0111\0300\0301\0302\0303\0306\0309\031B\0323', 'd'),
      '[^[:alnum:]]+'),
    '');
end
$$;

create index messages_by_words on messages using gin (message_words(text_masked));
